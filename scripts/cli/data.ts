import { z } from 'zod';
import { districtCodeSchema } from '@/lib/schemas/address';
import { readArguments, runCommand, UsageError } from './arguments';
import { exportData } from './data-export';
import { importData } from './data-import';

const HELP = `用法：npm run -s cli -- data export|import
  export --district 区县代码 --year 年度 [--department 单位] [--format xlsx|csv] [--out 文件]
                        导出填报表（不写 --out 则写到标准输出），与“年度填报”页下载的相同
  import <文件> --district 区县代码 --year 年度 [--apply]
                        核对填好的表格（- 为标准输入）；加 --apply 才写入，存为草稿
有错误、冲突或已锁定的改动时全部不写入，逐格列出原因，退出码 1。以本机操作的名义记入审计。

例：
  npm run -s cli -- data export --district 500103 --year 2025 --out 填报表.xlsx
  npm run -s cli -- data import 填报表.xlsx --district 500103 --year 2025
  npm run -s cli -- data import 填报表.xlsx --district 500103 --year 2025 --apply
`;

const placeSchema = z.object({
  districtId: districtCodeSchema,
  year: z.coerce.number().int().min(2000).max(2100),
});
const formatSchema = z.enum(['xlsx', 'csv']);

export function run(args: string[]): Promise<number> {
  let hasProblems = false;
  const done = runCommand(HELP, args, async () => {
    const { positionals, values } = readArguments({
      args,
      allowPositionals: true,
      options: {
        district: { type: 'string' },
        year: { type: 'string' },
        department: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        apply: { type: 'boolean' },
      },
    });
    const [verb, file, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError(`多余的参数 ${rest.join(' ')}。`);
    const place = placeSchema.safeParse({ districtId: values.district, year: values.year });
    if (verb === 'export') {
      if (file !== undefined || values.apply) throw new UsageError('export 只接受所列的选项。');
      const { department = null, out = null } = values;
      const format = formatSchema.safeParse(values.format ?? (out?.endsWith('.csv') ? 'csv' : 'xlsx'));
      if (!format.success) throw new UsageError('--format 只能是 xlsx 或 csv。');
      return exportData({ ...requirePlace(place), department, format: format.data, out });
    }
    if (verb !== 'import') throw new UsageError('请写明 export 或 import。');
    if (file === undefined) throw new UsageError('请给出要导入的文件。');
    if (values.department ?? values.format ?? values.out) throw new UsageError('import 只接受 --apply。');
    hasProblems = !(await importData({ ...requirePlace(place), file, apply: values.apply ?? false }));
  });
  return done.then((status) => (hasProblems ? 1 : status));
}

function requirePlace(parsed: z.ZodSafeParseResult<z.infer<typeof placeSchema>>) {
  if (parsed.success) return parsed.data;
  throw new UsageError('请用 --district 写 6 位区县代码，用 --year 写年度。');
}

import { writeFile } from 'node:fs/promises';
import { writeTableCsv } from '@/lib/documents/table/write-table-csv';
import { writeWorkbook } from '@/lib/documents/table/write-workbook';
import { chinaDay } from '@/lib/domain/review/calendar';
import { exportEntryTable } from '@/lib/services/export-entry-table';
import { localOffice, localOperator } from '@/lib/services/local-operator';
import { resolveAccountPlace } from '@/lib/services/resolve-account-place';
import { tableHeading } from '@/lib/documents/table/table-names';
import { UsageError } from './arguments';

type Wanted = {
  districtId: string;
  year: number;
  department: string | null;
  format: 'xlsx' | 'csv';
  /** Null for standard output. */
  out: string | null;
};

/** The table that the page 年度填报 gives to the office, whole or for one department. */
export async function exportData({ districtId, year, department, format, out }: Wanted): Promise<void> {
  if (out === null && format === 'xlsx' && process.stdout.isTTY) {
    throw new UsageError('工作簿不能显示在终端上，请用 --out 写明文件名。');
  }
  const { departmentId } =
    department === null
      ? { departmentId: null }
      : await resolveAccountPlace(localOperator, 'liaison', [districtId], department);
  const now = new Date();
  const table = await exportEntryTable(localOffice(districtId), { districtId, year, departmentId }, now);
  if (table.lines.length === 0) {
    throw new Error(`${districtId} 没有 ${year} 年度要填报的指标，请核对区县代码、年度和单位。`);
  }
  const body =
    format === 'csv'
      ? writeTableCsv(table.lines)
      : await writeWorkbook(table.lines, tableHeading(table, year, chinaDay(now)));
  if (out === null) await writeOut(body);
  else await writeFile(out, body);
  process.stderr.write(`已导出 ${table.lines.length} 行${out === null ? '' : `到 ${out}`}\n`);
}

/** Until it is taken: the process ends right after. */
const writeOut = (body: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(body, (error) => (error ? reject(error) : resolve()));
  });

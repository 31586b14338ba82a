import { CsvError, parse } from 'csv-parse/sync';
import { parseTarget } from '@/lib/domain/target/parse-target';
import { ruleToOutput } from '@/lib/domain/target/rule-output';
import { readArguments, runCommand, UsageError } from './arguments';
import { readSource } from './read-source';

const HELP = `用法：npm run -s cli -- targets parse FILE
把规划中的目标值解析为规则。FILE 是 CSV（- 表示标准输入），带表头，列为：
  indicator,unit,target[,attribute]
按输入顺序每行输出一个 JSON：规则、方向、把握程度（certain 确定 / confirm 待确认）和说明。
输入有错误时逐条写明行号和原因，不输出任何结果。
例：npm run -s cli -- targets parse targets.csv
`;

const REQUIRED = ['indicator', 'unit', 'target'] as const;
const KNOWN: readonly string[] = [...REQUIRED, 'attribute'];

export type TargetRow = { indicator: string; unit: string; target: string };
export type Problem = { line: number; message: string };

/** `targets parse`: nothing is printed unless the whole input is sound. */
export async function run(args: string[]): Promise<number> {
  let exitCode = 0;
  const status = await runCommand(HELP, args, async () => {
    exitCode = await parseFile(args);
  });
  return status === 0 ? exitCode : status;
}

async function parseFile(args: string[]): Promise<number> {
  const { positionals } = readArguments({ args, allowPositionals: true, options: {} });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0)
    throw new UsageError('请给出一个 CSV 文件名，或 - 表示标准输入。');
  const source = await readSource(file);
  if (source === null) return 1;
  const { rows, problems } = readTargetRows(source);
  if (problems.length > 0) {
    process.stderr.write(problems.map(({ line, message }) => `第 ${line} 行：${message}\n`).join(''));
    return 1;
  }
  process.stdout.write(rows.map((row) => `${JSON.stringify(toOutput(row))}\n`).join(''));
  return 0;
}

function toOutput(row: TargetRow) {
  const { rule, direction, confidence, notes } = parseTarget(row);
  return { ...row, rule: ruleToOutput(rule), direction, confidence, notes };
}

type Record = { line: number; cells: string[] };

/** Cells keep their blanks and line breaks: the target is handed back as it was given. */
export function readTargetRows(source: string): { rows: TargetRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const [header, ...body] = readRecords(source, problems);
  if (!header) {
    if (problems.length === 0) problems.push({ line: 1, message: '文件是空的，缺少表头。' });
    return { rows: [], problems };
  }
  const columns = header.cells.map((cell) => cell.trim());
  checkHeader(header.line, columns, problems);
  if (problems.length > 0) return { rows: [], problems };
  return { rows: body.flatMap((record) => toRow(record, columns, problems) ?? []), problems };
}

function readRecords(source: string, problems: Problem[]): Record[] {
  try {
    const records = parse(source, { bom: true, info: true, relax_column_count: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return records
      .map(({ record, info }) => ({ line: info.lines - countBreaks(record), cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({
      line: typeof error.lines === 'number' ? error.lines : 1,
      message: `不是规范的 CSV：${error.message}`,
    });
    return [];
  }
}

/** A quoted cell may span lines; a record is named by the line it starts on. */
const countBreaks = (cells: string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

function checkHeader(line: number, columns: string[], problems: Problem[]): void {
  columns.forEach((column, index) => {
    if (!KNOWN.includes(column)) problems.push({ line, message: `不认识的列名“${column}”。` });
    else if (columns.indexOf(column) !== index) problems.push({ line, message: `列名“${column}”重复。` });
  });
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  if (missing.length > 0) problems.push({ line, message: `缺少列：${missing.join('、')}。` });
}

function toRow({ line, cells }: Record, columns: string[], problems: Problem[]): TargetRow | null {
  if (cells.length !== columns.length) {
    problems.push({ line, message: `应有 ${columns.length} 列，实有 ${cells.length} 列。` });
    return null;
  }
  const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
  if (cell('indicator').trim() === '') problems.push({ line, message: 'indicator 为空。' });
  return { indicator: cell('indicator'), unit: cell('unit'), target: cell('target') };
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';

const DATA_FOLDER = fileURLToPath(new URL('data', import.meta.url));

type Line = { record: Record<string, string>; info: { lines: number } };

/** Reads `seeds/data/<name>.csv`; a row that breaks the schema is reported with file, line and column. */
export function readSeedFile<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema>[] {
  const file = path.join(DATA_FOLDER, `${name}.csv`);
  return parseRows(`${name}.csv`, readFileSync(file, 'utf8'), schema);
}

/** `label` names the file in error messages; `content` is UTF-8 text with a header row. */
export function parseRows<Schema extends z.ZodType>(
  label: string,
  content: string,
  schema: Schema,
): z.output<Schema>[] {
  const lines: Line[] = parse(content, { columns: true, info: true, bom: true, skip_empty_lines: true });
  const faults: string[] = [];
  const rows: z.output<Schema>[] = [];
  for (const line of lines) {
    const result = schema.safeParse(line.record);
    if (result.success) rows.push(result.data);
    else faults.push(...result.error.issues.map((issue) => describeIssue(label, line.info.lines, issue)));
  }
  if (faults.length > 0) throw new Error(`种子数据有误：\n${faults.join('\n')}`);
  return rows;
}

function describeIssue(label: string, line: number, issue: z.core.$ZodIssue): string {
  const column = issue.path.join('.') || '整行';
  return `${label} 第 ${line} 行 ${column}：${issue.message}`;
}

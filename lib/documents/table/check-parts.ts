import { DAMAGED, tableError } from './table-error';
import { TABLE_LIMITS } from './table-limits';

const TOO_MANY = (what: string, limit: number): string =>
  `表格的${what}过多（超过 ${limit}），已停止读取。请重新下载空白表格，只填写淡黄色的格子后上传。`;

/** Bounds on what the parser would have to build, counted in the text itself before it is parsed. */
export function checkParts(parts: ReadonlyMap<string, Uint8Array>): void {
  if (!parts.has('xl/workbook.xml')) throw tableError('这不是 Excel 表格。请上传 .xlsx 或 .csv 文件。');
  let tags = 0;
  for (const [name, bytes] of parts) {
    // What matters here is ASCII, whatever the rest of the text is.
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    tags += count(xml, '<');
    if (tags > TABLE_LIMITS.tags) throw tableError(TOO_MANY('内容', TABLE_LIMITS.tags));
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw tableError(DAMAGED, `entities in ${name}`);
    if (name.startsWith('xl/worksheets/')) checkSheet(xml);
  }
}

function checkSheet(xml: string): void {
  limit('单元格', count(xml, '<c '), TABLE_LIMITS.cells);
  let rows = 0;
  for (const [, number] of xml.matchAll(/<row\b(?:[^>]{0,300}?\sr=["'](\d{1,10})["'])?/g)) {
    rows += 1;
    limit('行数', Math.max(rows, Number(number ?? 0)), TABLE_LIMITS.rows);
  }
  for (const [, letters = '', number] of xml.matchAll(
    /<c\b[^>]{0,300}?\sr=["']([A-Z]{1,4})(\d{1,10})["']/g,
  )) {
    limit('列数', columnOf(letters), TABLE_LIMITS.columns);
    limit('行数', Number(number), TABLE_LIMITS.rows);
  }
  let merged = 0;
  for (const [, range = ''] of xml.matchAll(/<mergeCell\b[^>]{0,300}?\sref=["']([^"']{1,60})["']/g)) {
    merged += areaOf(range);
    if (merged > TABLE_LIMITS.mergedCells) {
      throw tableError('表格中合并单元格的范围过大，已停止读取。请取消合并后重新上传。');
    }
  }
}

function limit(what: string, amount: number, most: number): void {
  if (amount > most) throw tableError(TOO_MANY(what, most));
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found += 1;
  return found;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Cells of A1:C3; what is no range counts as more than any limit. */
function areaOf(range: string): number {
  const found = /^\$?([A-Z]{1,4})\$?(\d{1,8})(?::\$?([A-Z]{1,4})\$?(\d{1,8}))?$/.exec(range);
  if (!found) return Number.POSITIVE_INFINITY;
  const [, left = '', top = '', right = left, bottom = top] = found;
  return (Math.abs(columnOf(right) - columnOf(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1);
}

import { CATEGORY_LABELS } from '@/lib/domain/reading/dimension';
import { parseReadingText } from '@/lib/domain/reading/parse-reading-text';
import type { GridColumn, GridLine } from './entry-grid';
import { cellText, isHeader, nothingPasted, placeLine, type Paste } from './entry-paste';

/** A line of the block that has found its line of the sheet. */
export type NamedLine = { name: string; line: GridLine; texts: ReadonlyMap<GridColumn, string | undefined> };

export type NamedPaste = {
  lines: NamedLine[];
  /** Names in the block that the sheet does not have, or has more than once. */
  unknown: string[];
  ambiguous: string[];
  paste: Paste;
};

type Block = readonly (readonly string[])[];

/**
 * Lays a block over the sheet by the indicators it names, whatever their order; null when it names none. Empty cells
 * leave what is there alone.
 */
export function matchByName(block: Block, lines: readonly GridLine[], year: number): NamedPaste | null {
  const header = isHeader(block[0]) ? (block[0] ?? []) : null;
  const body = header ? block.slice(1) : block;
  const key = keyColumn(body, lines, header);
  if (!key) return null;
  const fields = header ? fieldsByHeader(header, year) : fieldsByContent(body, key.column);
  const found: NamedPaste = { lines: [], unknown: [], ambiguous: [], paste: nothingPasted() };
  let owner: GridLine | null = null;
  for (const cells of body) {
    const name = cellText(cells[key.column] ?? '');
    const texts = new Map([...fields].map(([column, place]) => [column, textOf(cells[place])]));
    if ([...texts.values()].every((text) => text === undefined)) continue;
    const category = owner && categoryLine(name, owner, lines);
    if (category) {
      found.lines.push({ name: `${owner?.name ?? ''}，${category.name}`, line: category, texts });
      continue;
    }
    const candidates = candidatesOf(key.kind, name, cells, lines);
    const [line] = candidates;
    owner = candidates.length === 1 && line ? line : null;
    if (owner) found.lines.push({ name: owner.name, line: owner, texts });
    else if (name !== '') (candidates.length === 0 ? found.unknown : found.ambiguous).push(name);
  }
  for (const { line, texts } of found.lines) placeLine(line, texts, found.paste);
  return found.lines.length === 0 ? null : found;
}

const textOf = (cell: string | undefined): string | undefined =>
  cell === undefined || cellText(cell) === '' ? undefined : cell;

type Key = { column: number; kind: 'name' | 'serial' };

/** The column that says which indicator a line is about: most of its cells are names, or serials, of the sheet. */
function keyColumn(body: Block, lines: readonly GridLine[], header: readonly string[] | null): Key | null {
  const names = new Set(lines.filter(({ part }) => part === null).map(({ name }) => plainName(name)));
  const serials = new Set(lines.map(({ serial }) => serial).filter((serial) => serial !== ''));
  const width = Math.max(0, ...body.map((cells) => cells.length));
  for (let column = 0; column < width; column += 1) {
    const filled = body.map((cells) => cellText(cells[column] ?? '')).filter((cell) => cell !== '');
    const named = filled.filter((cell) => names.has(plainName(cell)));
    if (named.length * 3 >= filled.length && named.length > 0) return { column, kind: 'name' };
  }
  // Small whole numbers are values as well: serials count only under their title, or in a first column of their own.
  const first = body.map((cells) => cellText(cells[0] ?? '')).filter((cell) => cell !== '');
  const isSerial =
    header?.[0] !== undefined ? /^序号$/.test(cellText(header[0])) : body.length > 1 && width > 1;
  const distinct = new Set(first).size === first.length && first.every((cell) => serials.has(cell));
  return isSerial && distinct && first.length > 0 ? { column: 0, kind: 'serial' } : null;
}

function candidatesOf(
  kind: Key['kind'],
  text: string,
  cells: readonly string[],
  lines: readonly GridLine[],
): GridLine[] {
  const own = lines.filter(({ part }) => part === null);
  if (kind === 'serial') return own.filter(({ serial }) => serial === text);
  const named = own.filter(({ name }) => plainName(name) === plainName(text));
  if (named.length < 2) return named;
  const said = new Set(cells.map(cellText));
  const bySerial = named.filter(({ serial }) => said.has(serial));
  return bySerial.length === 1 ? bySerial : named;
}

/** 其中：男 under a row that is broken down by sex. */
function categoryLine(text: string, owner: GridLine, lines: readonly GridLine[]): GridLine | undefined {
  const word = text.replace(/^其中[:：]?|性$|[（(].*[)）]$/g, '').trim();
  return lines.find(
    ({ indicatorId, part }) =>
      indicatorId === owner.indicatorId && part !== null && CATEGORY_LABELS[part] === word,
  );
}

/** One spelling for widths, blanks and punctuation, without a unit in brackets at the end. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\((%|‰|[^()]*\/[^()]*|人|万人|岁|个|所|名)\)$/, '')
    .replace(/[\s\p{P}]/gu, '');
}

function fieldsByHeader(header: readonly string[], year: number): Map<GridColumn, number> {
  const fields = new Map<GridColumn, number>();
  header.forEach((cell, place) => {
    const column = columnOf(cellText(cell), year);
    if (column && !fields.has(column)) fields.set(column, place);
  });
  return fields;
}

function columnOf(title: string, year: number): GridColumn | null {
  if (title === '分子') return 'numerator';
  if (title === '分母') return 'denominator';
  const titled = /^(\d{4})/.exec(title)?.[1];
  if (titled !== undefined)
    return titled === String(year) ? 'value' : titled === String(year - 1) ? 'previous' : null;
  return /^(数值|指标值|实际值|监测值|完成值|完成情况|本年)$/.test(title) ? 'value' : null;
}

/** Without titles the columns of numbers behind the names are, from the right: the value, before it 分母, 分子, last year. */
function fieldsByContent(body: Block, key: number): Map<GridColumn, number> {
  const width = Math.max(0, ...body.map((cells) => cells.length));
  const numeric = Array.from({ length: width }, (_, place) => place).filter(
    (place) => place > key && isNumeric(body.map((cells) => cellText(cells[place] ?? ''))),
  );
  const orders: Record<number, GridColumn[]> = {
    1: ['value'],
    2: ['numerator', 'denominator'],
    3: ['numerator', 'denominator', 'value'],
  };
  const order = orders[numeric.length] ?? ['previous', 'numerator', 'denominator', 'value'];
  return new Map(order.map((column, index) => [column, numeric[index] ?? width]));
}

function isNumeric(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const numbers = filled.filter((cell) => {
    const read = parseReadingText(cell.replace(/[%‰％]$/, ''), '');
    return read.kind !== 'error' && read.kind !== 'blank';
  });
  return filled.length > 0 && numbers.length * 2 > filled.length;
}

import { columnTitle, INPUT_COLUMNS } from './columns';

const TITLES = new Set(['key' as const, ...INPUT_COLUMNS].map((id) => columnTitle(id)));

/** A cell with its address in front, as all the usual programs write it; others are not recognised and stay. */
const CELL = /<c r="([A-Z]{1,4})\d{1,7}"([^>]*?)(?:\/>|>([^<]*(?:<(?!\/?c\b)[^<]*)*)<\/c>)/g;

/**
 * The parts of a workbook without the cells of columns that are not read: two thirds of what would have to be
 * parsed. A column stays if anything in it is, or might be, one of the titles; a sheet that is written in a way this
 * does not expect stays as it is.
 */
export function dropOtherColumns(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const titles = titleIndexes(parts.get('xl/sharedStrings.xml'));
  return new Map(
    [...parts].map(([name, bytes]) => [
      name,
      titles && name.startsWith('xl/worksheets/') ? dropCells(bytes, titles) : bytes,
    ]),
  );
}

/** Where the titles stand among the texts of the workbook; with them every text that is not written plainly. */
function titleIndexes(bytes: Uint8Array | undefined): Set<string> | null {
  if (!bytes) return null;
  const xml = new TextDecoder().decode(bytes);
  if (xml.includes('<!')) return null;
  const found = new Set<string>();
  let index = 0;
  for (const [item] of xml.matchAll(/<si\/>|<si>[^]*?<\/si>/g)) {
    const plain = /^<si><t(?: xml:space="preserve")?>([^<&]*)<\/t><\/si>$/.exec(item)?.[1];
    const mayBeTitle = plain === undefined ? item !== '<si/>' : TITLES.has(plain.replace(/\s/g, ''));
    if (mayBeTitle) found.add(String(index));
    index += 1;
  }
  return found;
}

function dropCells(bytes: Uint8Array, titles: ReadonlySet<string>): Uint8Array {
  // What matters here is ASCII, and every byte comes out as it went in.
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (xml.includes('<!') || xml.includes('"inlineStr"')) return bytes;
  const kept = new Set<string>();
  for (const [, column = '', attributes = '', content = ''] of xml.matchAll(CELL)) {
    if (attributes.includes(' t="s"') && titles.has(/<v>(\d+)<\/v>/.exec(content)?.[1] ?? ''))
      kept.add(column);
  }
  if (kept.size < TITLES.size) return bytes;
  // A formula may be the one that others refer to.
  const isRead = (column: string, content: string) => kept.has(column) || content.includes('<f');
  const rest = xml.replace(CELL, (cell: string, column: string, _attributes: string, content?: string) =>
    isRead(column, content ?? '') ? cell : '',
  );
  return Buffer.from(rest, 'latin1');
}

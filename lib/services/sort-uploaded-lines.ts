import type { ReadLine } from '@/lib/documents/table/find-lines';
import { parseRowKey, type RowKey } from '@/lib/documents/table/row-key';
import type { CellProblem, UploadedLine } from '@/lib/domain/upload/uploaded-line';
import { AppError } from '@/lib/errors';

type Place = { districtId: string; year: number };

/**
 * Ties the lines of a table to indicators by their keys. A table of another district or year as a whole is refused;
 * single lines that cannot be tied are named.
 */
export function sortUploadedLines(
  read: readonly ReadLine[],
  place: Place,
): { lines: UploadedLine[]; strays: CellProblem[] } {
  const known = read.map((line) => ({ line, key: parseRowKey(line.key.text) }));
  refuseForeign(
    known.flatMap(({ key }) => key ?? []),
    place,
  );
  const lines: UploadedLine[] = [];
  const strays: CellProblem[] = [];
  for (const { line, key } of known) {
    const at = line.key.place;
    if (!key) strays.push({ place: at, message: NO_KEY });
    else if (key.districtId !== place.districtId || key.year !== place.year) {
      strays.push({ place: at, message: '这一行来自其他区县或年度的表格，未读取。' });
    } else lines.push(toLine(line, key));
  }
  return { lines, strays };
}

const NO_KEY = '这一行没有系统标识，无法辨认是哪项指标，未读取。请把数值填到下载的行中。';

function toLine({ key, cells }: ReadLine, { indicatorId, category, version }: RowKey): UploadedLine {
  return { indicatorId, category, version, place: key.place, cells };
}

function refuseForeign(keys: readonly RowKey[], { districtId, year }: Place): void {
  if (keys.length === 0 || keys.some((key) => key.districtId === districtId && key.year === year)) return;
  const own = keys.filter((key) => key.districtId === districtId);
  const message =
    own.length > 0
      ? `这是 ${own[0]?.year} 年度的表格，当前为 ${year} 年度。请在页首选择 ${own[0]?.year} 年后上传，或重新下载 ${year} 年度的表格。`
      : '这是其他区县的表格，请上传从本页下载的表格。';
  throw new AppError('invalidInput', 'table of another place', { userMessage: message });
}

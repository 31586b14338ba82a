import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate';
import { DAMAGED, tableError } from './table-error';
import { TABLE_LIMITS } from './table-limits';

/** The parts of a workbook that hold its cells. Everything else (pictures, macros, links) stays packed. */
const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml)$/;
const SLICE = 16 * 1024;

/**
 * Unpacks the wanted parts, in slices, counting what really comes out: the sizes in the headers are never believed.
 * Throws when the archive is damaged, encrypted or unpacks to more than the limit.
 */
export function unpackWorkbook(bytes: Uint8Array): Map<string, Uint8Array> {
  checkDirectory(bytes);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  let entries = 0;
  const take = (file: UnzipFile) => {
    entries += 1;
    if (entries > TABLE_LIMITS.entries) throw tableError(TOO_BIG);
    if (!WANTED.test(file.name)) return;
    if (parts.has(file.name)) throw tableError(DAMAGED, 'two parts of one name');
    const chunks: Uint8Array[] = [];
    parts.set(file.name, new Uint8Array());
    file.ondata = (error, chunk, final) => {
      if (error) throw tableError(DAMAGED, error.message);
      total += chunk.length;
      if (total > TABLE_LIMITS.unpackedBytes) throw tableError(TOO_BIG);
      chunks.push(chunk);
      if (final) parts.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  };
  const unzip = new Unzip(take);
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'AppError' ? error : tableError(DAMAGED, String(error));
  }
  return parts;
}

const TOO_BIG = '表格解开后过大，已停止读取。请重新下载空白表格，只粘贴数值后上传。';
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;

/** The directory at the end of the archive: it must be there, and none of its entries encrypted. */
function checkDirectory(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  if (end < first) throw tableError(DAMAGED, 'no end of directory');
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    if (view.getUint16(at + 8, true) & 1) {
      throw tableError('表格设有密码，无法读取。请取消密码后重新上传。', 'encrypted entry');
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

import { gunzipSync } from 'node:zlib';
import { DAMAGED, tableError } from './table-error';
import { TABLE_LIMITS } from './table-limits';

/** The parts of a workbook that hold its cells. Everything else (pictures, macros, links) stays packed. */
const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml)$/;

const TOO_BIG = '表格解开后过大，已停止读取。请重新下载空白表格，只粘贴数值后上传。';
const ENCRYPTED = '表格设有密码，无法读取。请取消密码后重新上传。';

type Entry = { name: string; encrypted: boolean; method: number; tail: Buffer; packed: number; at: number };

/**
 * Unpacks the wanted parts of a workbook. How large they become is bounded while they are unpacked, whatever the
 * headers claim, and their checksums must be right: half a sheet is worse than none. Throws a message for each.
 */
export function unpackWorkbook(bytes: Uint8Array): Map<string, Uint8Array> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let left: number = TABLE_LIMITS.unpackedBytes;
  for (const entry of listEntries(archive)) {
    if (!WANTED.test(entry.name)) continue;
    if (entry.encrypted) throw tableError(ENCRYPTED, entry.name);
    if (parts.has(entry.name)) throw tableError(DAMAGED, `two parts called ${entry.name}`);
    const part = unpack(archive, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;

/** The directory at the end of the archive, which is what every reader of workbooks goes by. */
function listEntries(archive: Buffer): Entry[] {
  let end = archive.length - END_LENGTH;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && archive.readUInt32LE(end) !== DIRECTORY_END) end -= 1;
  if (end < first) throw tableError(DAMAGED, 'no directory');
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (at + ENTRY_LENGTH <= end && archive.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const [name = 0, extra = 0, comment = 0] = lengths;
    entries.push({
      name: archive.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + name),
      encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      // Checksum and size, as they end a gzip file too.
      tail: Buffer.concat([archive.subarray(at + 16, at + 20), archive.subarray(at + 24, at + 28)]),
      packed: archive.readUInt32LE(at + 20),
      at: archive.readUInt32LE(at + 42),
    });
    if (entries.length > TABLE_LIMITS.entries) throw tableError(TOO_BIG, 'too many entries');
    at += ENTRY_LENGTH + name + extra + comment;
  }
  return entries;
}

const STORED = 0;
const DEFLATED = 8;
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, 0xff]);

/** As a gzip file, so that the checksum is verified on the way. */
function unpack(archive: Buffer, { name, method, tail, packed, at }: Entry, limit: number): Buffer {
  if (at + LOCAL_LENGTH > archive.length || archive.readUInt32LE(at) !== LOCAL_HEADER) {
    throw tableError(DAMAGED, `no header of ${name}`);
  }
  const start = at + LOCAL_LENGTH + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const data = archive.subarray(start, start + packed);
  if (data.length < packed) throw tableError(DAMAGED, `${name} cut short`);
  if (method === STORED) {
    if (packed > limit) throw tableError(TOO_BIG, name);
    return data;
  }
  if (method !== DEFLATED) throw tableError(DAMAGED, `${name} packed by method ${method}`);
  try {
    return gunzipSync(Buffer.concat([GZIP_HEAD, data, tail]), { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const isTooBig = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw tableError(isTooBig ? TOO_BIG : DAMAGED, `${name}: ${String(error)}`);
  }
}

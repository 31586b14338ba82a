import { constants, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';

/** A workbook with some of its parts replaced, added (or, null, left out). */
export function patchWorkbook(
  bytes: Uint8Array,
  patch: (parts: Record<string, string>) => Record<string, string | null>,
): Uint8Array {
  const parts = unzipSync(bytes);
  const texts = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  for (const [name, text] of Object.entries(patch(texts))) {
    if (text === null) delete parts[name];
    else parts[name] = strToU8(text);
  }
  return zipSync(parts);
}

/** A workbook whose sheet begins with as many megabytes of blanks: small as a file. */
export function inflateSheet(bytes: Uint8Array, sheet: string, megabytes: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const blanks = deflateRawSync(Buffer.alloc(1024 * 1024, 32), { finishFlush: constants.Z_FULL_FLUSH });
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const entry = name === sheet ? new ZipPassThrough(name) : new ZipDeflate(name);
    entry.compression = 8;
    zip.add(entry);
    // Packed beforehand: packing as many megabytes takes longer than refusing them.
    for (let pushed = 0; name === sheet && pushed < megabytes; pushed += 1) entry.push(blanks);
    entry.push(name === sheet ? deflateRawSync(part) : part, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

/** Changes a field of every header of an archive; offsets as in the format's description. */
export function patchHeaders(
  bytes: Uint8Array,
  change: (view: DataView, offsets: { flags: number; size: number }) => void,
): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === LOCAL) change(view, { flags: at + 6, size: at + 22 });
    if (mark === CENTRAL) change(view, { flags: at + 8, size: at + 24 });
  }
  return copy;
}

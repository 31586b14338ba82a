import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import type { AttachmentKind, UnfitContent } from '@/lib/domain/attachment/media-type';

const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_ENTRIES = 2000;
/** Text and numbers shrink to a twentieth; a hundredfold is made on purpose. */
const MAX_RATIO = 200;
const RATIO_FROM = 5 * 1024 * 1024;
const MAX_TYPES_BYTES = 512 * 1024;
const CHUNK = 64 * 1024;

const TYPES_ENTRY = '[Content_Types].xml';
const MAIN_TYPES: Record<string, AttachmentKind> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
};

class Unfit extends Error {
  constructor(readonly why: UnfitContent) {
    super(why);
  }
}

/**
 * Looks into a zip without believing its header: unpacks piece by piece, keeps nothing but the list of content types,
 * and stops as soon as it grows too large. Only a plain workbook or document passes.
 */
export function inspectOfficeFile(bytes: Uint8Array): { kind: AttachmentKind } | { unfit: UnfitContent } {
  try {
    return { kind: readKind(unpack(bytes)) };
  } catch (error) {
    // The library throws plain errors at broken data.
    return { unfit: error instanceof Unfit ? error.why : 'broken' };
  }
}

type Inside = { names: string[]; types: string };

function unpack(bytes: Uint8Array): Inside {
  const inside: Inside = { names: [], types: '' };
  const decoder = new TextDecoder();
  let total = 0;
  const count = (length: number) => {
    total += length;
    if (total > MAX_UNPACKED || (total > RATIO_FROM && total > bytes.length * MAX_RATIO))
      throw new Unfit('bomb');
  };
  const unzip = new Unzip((file) => {
    inside.names.push(file.name);
    if (inside.names.length > MAX_ENTRIES) throw new Unfit('bomb');
    const isTypes = file.name === TYPES_ENTRY;
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      count(chunk.length);
      if (!isTypes) return;
      inside.types += decoder.decode(chunk, { stream: !final });
      if (inside.types.length > MAX_TYPES_BYTES) throw new Unfit('bomb');
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  }
  return inside;
}

function readKind({ names, types }: Inside): AttachmentKind {
  if (names.length === 0) throw new Unfit('broken');
  if (types === '') throw new Unfit('otherArchive');
  if (names.some((name) => /vbaProject|activeX/i.test(name)) || /macroEnabled/i.test(types))
    throw new Unfit('macros');
  for (const [type, kind] of Object.entries(MAIN_TYPES)) {
    if (types.includes(`"${type}"`) || types.includes(`'${type}'`)) return kind;
  }
  throw new Unfit('unknown');
}

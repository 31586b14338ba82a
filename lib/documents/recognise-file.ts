import { fileTypeFromBuffer } from 'file-type';
import type { AttachmentKind, UnfitContent } from '@/lib/domain/attachment/media-type';
import { inspectOfficeFile } from './inspect-office-file';

export type Recognised = { kind: AttachmentKind } | { unfit: UnfitContent };

/**
 * What a file is by its content; neither its name nor the browser's word counts. A picture or a PDF that another
 * program could read as something else as well is refused, so is every container whose inside is not a plain workbook
 * or document.
 */
export async function recogniseFile(bytes: Uint8Array): Promise<Recognised> {
  if (bytes.length === 0) return { unfit: 'empty' };
  // An archive is looked into by our own bounded reader only.
  if (startsWith(bytes, [0x50, 0x4b])) return inspectOfficeFile(bytes);
  const found = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)).catch(() => undefined);
  switch (found?.mime) {
    case 'application/pdf':
      return checkPdf(bytes);
    case 'image/png':
      return checkPng(bytes);
    case 'image/jpeg':
      return checkJpeg(bytes);
    case 'application/x-cfb':
      return { unfit: 'oldOffice' };
    case 'application/x-rar-compressed':
    case 'application/x-7z-compressed':
    case 'application/gzip':
    case 'application/x-tar':
      return { unfit: 'otherArchive' };
    default:
      return { unfit: 'unknown' };
  }
}

const TAIL_BYTES = 2048;
const ascii = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function checkPdf(bytes: Uint8Array): Recognised {
  // Readers allow bytes before the header; with them the file could begin as something else.
  if (!startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return { unfit: 'smuggled' };
  const end = ascii(bytes).lastIndexOf('%%EOF');
  if (end < 0) return { unfit: 'broken' };
  if (bytes.length - end > TAIL_BYTES || hasArchiveEnd(bytes)) return { unfit: 'smuggled' };
  return { kind: 'pdf' };
}

const PNG_END = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** Walks from chunk to chunk: the picture ends where the file ends. */
function checkPng(bytes: Uint8Array): Recognised {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    if (startsWith(bytes.subarray(at), PNG_END)) {
      return at + 12 === bytes.length ? { kind: 'png' } : { unfit: 'smuggled' };
    }
    at += 12 + length;
  }
  return { unfit: 'broken' };
}

/** Phones append further pictures or a film to a photograph; an archive is not a part of any. */
function checkJpeg(bytes: Uint8Array): Recognised {
  if (ascii(bytes).lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) return { unfit: 'broken' };
  return hasArchiveEnd(bytes) ? { unfit: 'smuggled' } : { kind: 'jpeg' };
}

/** An archive is read from its end: its last record lies within the longest comment of it. */
function hasArchiveEnd(bytes: Uint8Array): boolean {
  const tail = ascii(bytes.subarray(-(22 + 0xffff)));
  const found = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  return found >= 0 && tail.length - found >= 22;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

import { MAX_FILE_NAME } from './limits';
import { ATTACHMENT_FACTS, type AttachmentKind } from './media-type';

/** Control and format characters: among them those that turn the direction of reading and disguise a name. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What Windows does not allow in a name. */
const UNSAFE = /[<>:"|?*]/g;
const EXTENSION = /\.([a-z0-9]{1,8})$/i;

/**
 * The name under which a file is kept: without path, invisible characters or anything a file system refuses, not too
 * long, and with an extension that says what the content is. `scan.exe` that holds a PDF becomes `scan.exe.pdf`.
 */
export function tidyFileName(name: string, kind: AttachmentKind): string {
  const base =
    name
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .split(/[\\/]/)
      .at(-1)
      ?.replace(UNSAFE, '_')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+|[. ]+$/g, '') ?? '';
  const { extensions } = ATTACHMENT_FACTS[kind];
  const own = EXTENSION.exec(base)?.[1]?.toLowerCase();
  const fits = own !== undefined && extensions.includes(own);
  const extension = fits ? own : extensions[0]!;
  const stem = fits ? base.slice(0, -own.length - 1) : base;
  const kept = [...stem]
    .slice(0, MAX_FILE_NAME - extension.length - 1)
    .join('')
    .trim();
  return `${kept === '' ? '附件' : kept}.${extension}`;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyFileName } from '@/lib/domain/attachment/file-name';
import { MAX_FILE_NAME } from '@/lib/domain/attachment/limits';
import { ATTACHMENT_FACTS, ATTACHMENT_KINDS, type AttachmentKind } from '@/lib/domain/attachment/media-type';

const UNSAFE = /[\\/<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u;

describe('the name a file is kept under', () => {
  it.each<[string, AttachmentKind, string]>([
    ['2025 年台账.pdf', 'pdf', '2025 年台账.pdf'],
    ['照片.JPG', 'jpeg', '照片.jpg'],
    ['照片.jpeg', 'jpeg', '照片.jpeg'],
    ['setup.exe', 'pdf', 'setup.exe.pdf'],
    ['台账.xls', 'xlsx', '台账.xls.xlsx'],
    ['..\\..\\windows\\台账.pdf', 'pdf', '台账.pdf'],
    ['/etc/passwd', 'png', 'passwd.png'],
    ['台账\u202efdp.exe', 'pdf', '台账fdp.exe.pdf'],
    ['a\u0000b\r\nc.pdf', 'pdf', 'abc.pdf'],
    ['<b>"x"|?*.pdf', 'pdf', '_b__x____.pdf'],
    ['', 'docx', '附件.docx'],
    ['....', 'png', '附件.png'],
    ['.pdf', 'pdf', 'pdf.pdf'],
    ['长'.repeat(300), 'pdf', `${'长'.repeat(MAX_FILE_NAME - 4)}.pdf`],
  ])('%j of a %s becomes %j', (name, kind, expected) => {
    expect(tidyFileName(name, kind)).toBe(expected);
  });

  it('is safe, short, fitting and stays what it is, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(...ATTACHMENT_KINDS),
        (name, kind) => {
          const tidy = tidyFileName(name, kind);
          expect(tidy).not.toMatch(UNSAFE);
          expect(tidy.startsWith('.')).toBe(false);
          expect([...tidy].length).toBeLessThanOrEqual(MAX_FILE_NAME);
          expect(ATTACHMENT_FACTS[kind].extensions.some((extension) => tidy.endsWith(`.${extension}`))).toBe(
            true,
          );
          expect(tidyFileName(tidy, kind)).toBe(tidy);
        },
      ),
    );
  });
});

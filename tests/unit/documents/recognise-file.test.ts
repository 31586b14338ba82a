import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { recogniseFile } from '@/lib/documents/recognise-file';
import {
  archiveFile,
  bombFile,
  docxFile,
  jpegFile,
  joined,
  macroFile,
  pdfFile,
  pngFile,
  xlsxFile,
} from '../../support/files';

const bytes = (text: string) => new Uint8Array(strToU8(text));
const OLE = new Uint8Array([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array<number>(600).fill(0),
]);

describe('what a file is by its content', () => {
  it('knows the kinds that are taken', async () => {
    expect(await recogniseFile(pdfFile())).toEqual({ kind: 'pdf' });
    expect(await recogniseFile(pngFile())).toEqual({ kind: 'png' });
    expect(await recogniseFile(jpegFile())).toEqual({ kind: 'jpeg' });
    expect(await recogniseFile(await xlsxFile())).toEqual({ kind: 'xlsx' });
    expect(await recogniseFile(docxFile())).toEqual({ kind: 'docx' });
  });

  it('lets a photograph carry what phones append, but no archive', async () => {
    expect(await recogniseFile(joined(jpegFile(), bytes('\0\0\0\u0018ftypmp42')))).toEqual({ kind: 'jpeg' });
    expect(await recogniseFile(joined(jpegFile(), archiveFile()))).toEqual({ unfit: 'smuggled' });
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['a program', bytes('MZ\u0090\0This program cannot be run in DOS mode'), 'unknown'],
    ['a page', bytes('<!doctype html><script>alert(1)</script>'), 'unknown'],
    ['a drawing with script', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'unknown'],
    ['plain text', bytes('年份,数值\n2025,1\n'), 'unknown'],
    ['an old or encrypted workbook', OLE, 'oldOffice'],
    ['a plain archive', archiveFile(), 'otherArchive'],
    ['a workbook with macros', macroFile(), 'macros'],
    ['a bomb', bombFile(), 'bomb'],
    ['half an archive', docxFile().subarray(0, 40), 'broken'],
    ['a cut PDF', pdfFile().subarray(0, 20), 'broken'],
    ['a cut picture', pngFile().subarray(0, 50), 'broken'],
    ['a PDF that is an archive too', joined(pdfFile(), archiveFile()), 'smuggled'],
    ['a PDF behind a page', joined(bytes('<html>'), pdfFile()), 'unknown'],
    ['a PDF with a long tail', joined(pdfFile(), bytes('<script>'.repeat(1000))), 'smuggled'],
    ['a picture that is a page too', joined(pngFile(), bytes('<script>alert(1)</script>')), 'smuggled'],
  ])('refuses %s', async (_, content, why) => {
    expect(await recogniseFile(content)).toEqual({ unfit: why });
  });
});

import { fileTypeFromBuffer } from 'file-type';
import { tableError } from './table-error';

export type TableFormat = { kind: 'xlsx' } | { kind: 'csv'; text: string };

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const UNICODE_TEXT = '这是“Unicode 文本”，请另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后重新上传。';
const SAVE_AS = '请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新上传。';

/** What a file is by its content, whatever its name says. Throws a message of its own for what is no table. */
export async function detectFormat(bytes: Uint8Array): Promise<TableFormat> {
  if (bytes.length === 0) throw tableError('文件是空的，请选择填好的表格。');
  if (startsWith(bytes, OLE)) throw tableError(oleMessage(bytes));
  if (startsWith(bytes, ZIP)) return { kind: 'xlsx' };
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) throw tableError(UNICODE_TEXT);
  const found = await fileTypeFromBuffer(bytes);
  if (found) throw tableError(`这是 ${found.ext.toUpperCase()} 文件，不是表格。请上传 .xlsx 或 .csv 文件。`);
  const text = decode(bytes);
  if (text.includes('\0')) throw tableError('文件不是表格。请上传 .xlsx 或 .csv 文件。');
  if (/^\s*<(\?xml|!doctype|html|table|meta)/i.test(text)) {
    throw tableError(`这是网页格式的表格，只是扩展名像 Excel。${SAVE_AS}`);
  }
  return { kind: 'csv', text };
}

/** An .xlsx with a password is kept in the same container as an old .xls. */
function oleMessage(bytes: Uint8Array): string {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isEncrypted
    ? '表格设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码后重新上传。'
    : `这是旧版 .xls 格式（改扩展名不会改变格式）。${SAVE_AS}`;
}

/** WPS and Excel write CSV as UTF-8 with a mark or, by default, in the encoding of a Chinese Windows. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    } catch {
      throw tableError('无法识别文件的编码，请另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后重新上传。');
    }
  }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

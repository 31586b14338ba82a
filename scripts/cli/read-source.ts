import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** The text of a file, or of standard input for `-`; null, with a message, when it cannot be read as UTF-8. */
export async function readSource(file: string): Promise<string | null> {
  const bytes = await (file === '-' ? buffer(process.stdin) : readFile(file)).catch(() => null);
  if (bytes === null) {
    process.stderr.write(`无法读取文件 ${file}，请检查文件名和权限。\n`);
    return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    process.stderr.write('第 1 行：文件不是 UTF-8 编码，请另存为“CSV UTF-8”后重试。\n');
    return null;
  }
}

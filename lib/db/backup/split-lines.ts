import { StringDecoder } from 'node:string_decoder';

/**
 * Lines of a UTF-8 stream, split at \n alone. Node's readline also splits at U+2028 and U+2029, which a note
 * pasted from a word processor may contain.
 */
export async function* splitLines(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of source) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}

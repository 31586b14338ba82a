import { StringDecoder } from 'node:string_decoder';

/**
 * Lines of a UTF-8 stream, split at \n alone. Node's readline also splits at U+2028 and U+2029, which a note
 * pasted from a word processor may contain.
 */
export async function* splitLines(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  // A row with a file in it comes in hundreds of pieces: none is looked through twice.
  let begun: string[] = [];
  for await (const chunk of source) {
    const [first = '', ...others] = decoder.write(chunk).split('\n');
    begun.push(first);
    const last = others.pop();
    if (last === undefined) continue;
    yield begun.join('');
    yield* others;
    begun = [last];
  }
  const rest = begun.join('') + decoder.end();
  if (rest !== '') yield rest;
}

import { writeCsv, writeCsvLines, type CsvRow } from './write-csv';

/**
 * A CSV file of any length, a page at a time: no more than one page is held in memory, and none is read before the
 * one before it was taken. The first is read before this answers, so that a failure can still be told in words; a
 * later one breaks the stream off, so that no shortened file looks whole.
 */
export async function streamCsv(
  header: CsvRow,
  pages: AsyncIterator<readonly CsvRow[]>,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const first = await pages.next();
  const head = writeCsv([header, ...(first.done ? [] : first.value)]);
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(head)),
    async pull(controller) {
      const page = await pages.next();
      if (page.done) controller.close();
      else controller.enqueue(encoder.encode(writeCsvLines(page.value)));
    },
    async cancel() {
      await pages.return?.();
    },
  });
}

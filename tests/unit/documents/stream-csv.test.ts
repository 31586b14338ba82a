import { describe, expect, it } from 'vitest';
import { streamCsv } from '@/lib/documents/stream-csv';
import { writeCsv, type CsvRow } from '@/lib/documents/write-csv';

async function* pagesOf(...pages: CsvRow[][]): AsyncGenerator<CsvRow[]> {
  for (const page of pages) yield await Promise.resolve(page);
}

describe('a CSV written page by page', () => {
  const header = ['时间', '原值'];
  const rows: CsvRow[] = [
    ['2026-03-01', '=1+1'],
    ['2026-03-02', '甲,"乙"\n丙'],
    ['2026-03-03', '-1.5'],
  ];

  it('is to the byte the file written at once: one mark, one header, formulas disarmed', async () => {
    const stream = await streamCsv(header, pagesOf(rows.slice(0, 2), [], rows.slice(2)));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(bytes).toEqual(new TextEncoder().encode(writeCsv([header, ...rows])));
    expect(new TextDecoder().decode(bytes)).toContain("'=1+1");
  });

  it('of nothing is the header', async () => {
    expect(await new Response(await streamCsv(header, pagesOf())).text()).toBe('时间,原值\r\n');
  });

  it('reads no page before it is asked for', async () => {
    let read = 0;
    async function* counted() {
      for (const row of rows) {
        read += 1;
        yield await Promise.resolve([row]);
      }
    }
    const reader = (await streamCsv(header, counted())).getReader();
    await reader.read();
    expect(read).toBeLessThanOrEqual(2);
    await reader.cancel();
    expect(read).toBeLessThanOrEqual(2);
  });

  it('tells that its first page cannot be read, and breaks off at a later one', async () => {
    async function* failing(after: number): AsyncGenerator<CsvRow[]> {
      for (let page = 0; page < after; page += 1) yield await Promise.resolve(rows);
      throw new Error('gone');
    }
    await expect(streamCsv(header, failing(0))).rejects.toThrow('gone');
    await expect(new Response(await streamCsv(header, failing(2))).text()).rejects.toThrow();
  });
});

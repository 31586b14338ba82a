import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '@/lib/documents/write-csv';

describe('writeCsv', () => {
  it('reads back as it was written', () => {
    const rows = [
      ['指标', '值'],
      ['含“引号”,逗号\n换行', '94.0'],
      ['', '-0.5'],
    ];
    const text = writeCsv(rows);
    expect(text.startsWith('\u{feff}')).toBe(true);
    expect(parse(text, { bom: true })).toEqual(rows);
  });

  it.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '＝1+1', '＋1+1', '－1+1', '＠SUM(A1)', '\n=1'])(
    'keeps a spreadsheet from running %s',
    (cell) => {
      expect(parse(writeCsv([[cell]]), { bom: true })).toEqual([[`'${cell}`]]);
    },
  );
});

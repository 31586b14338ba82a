import { describe, expect, it } from 'vitest';
import { rangeToTsv, sheetToTsv } from '@/lib/view/entry-copy';
import {
  GRID_COLUMNS,
  gridLines,
  moveEnd,
  nextWritable,
  rangeOf,
  stepColumn,
  stepLine,
} from '@/lib/view/entry-grid';
import { gridRow } from './entry-fixture';

const [PREVIOUS, NUMERATOR, DENOMINATOR, VALUE] = [0, 1, 2, 3];
const previous = {
  year: 2024,
  value: '91',
  numerator: null,
  denominator: null,
  shown: '91.0',
  parts: [
    {
      category: 'female' as const,
      value: '90.5',
      scale: 1,
      numerator: null,
      denominator: null,
      shown: '90.5',
    },
  ],
  demonstration: false,
};
const rate = gridRow(
  { indicatorId: 'rate', serial: '1', name: '管理率', unit: '%', entryKind: 'fraction', previous },
  { numerator: '4036', denominator: '4426' },
);
const count = gridRow(
  { indicatorId: 'count', serial: '2', name: '人数', dimensions: ['sex'], previous },
  { value: '5' },
);
const locked = gridRow({ indicatorId: 'locked', serial: '3' }, { open: false, value: '7', note: '=1+1' });
const lines = gridLines([rate, count, locked]);

describe('gridLines', () => {
  it('has a line for the row and one for each category, with what each cell takes', () => {
    expect(lines.map(({ indicatorId, part }) => [indicatorId, part])).toEqual([
      ['rate', null],
      ['count', null],
      ['count', 'male'],
      ['count', 'female'],
      ['locked', null],
    ]);
    const kinds = lines.map(({ cells }) => GRID_COLUMNS.map((column) => cells[column].kind).join(' '));
    expect(kinds).toEqual([
      'fixed writable writable fixed',
      'fixed none none writable',
      'fixed none none writable',
      'fixed none none writable',
      'fixed none none fixed',
    ]);
    expect(lines[0]?.cells.value.text).toBe('91.19');
    expect(lines[3]?.cells.previous.text).toBe('90.5');
  });
});

describe('moving', () => {
  it.each([
    ['down over lines without such a cell', stepLine(lines, { line: 0, column: NUMERATOR }, 1), null],
    ['down', stepLine(lines, { line: 0, column: VALUE }, 1), { line: 1, column: VALUE }],
    [
      'a page down stops at the last line',
      stepLine(lines, { line: 0, column: VALUE }, 20),
      { line: 4, column: VALUE },
    ],
    [
      'right over what does not exist',
      stepColumn(lines, { line: 1, column: PREVIOUS }, 1),
      { line: 1, column: VALUE },
    ],
    ['right of the last column', stepColumn(lines, { line: 1, column: VALUE }, 1), null],
    [
      'Tab skips what takes no typing',
      nextWritable(lines, { line: 0, column: DENOMINATOR }, 1),
      { line: 1, column: VALUE },
    ],
    ['Tab back', nextWritable(lines, { line: 1, column: VALUE }, -1), { line: 0, column: DENOMINATOR }],
    ['Tab from the last cell leaves the sheet', nextWritable(lines, { line: 3, column: VALUE }, 1), null],
    [
      'a range ends at the edge',
      moveEnd(lines, { line: 4, column: VALUE }, { line: 1, column: 1 }),
      { line: 4, column: VALUE },
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('copying', () => {
  it('a range takes last year and locked cells along', () => {
    const range = rangeOf({ line: 4, column: VALUE }, { line: 0, column: PREVIOUS });
    expect(rangeToTsv(lines, range).split('\r\n')).toEqual([
      '91.0\t4036\t4426\t91.19',
      '91.0\t\t\t5',
      '\t\t\t',
      '90.5\t\t\t',
      '\t\t\t7',
    ]);
  });

  it('the whole sheet comes with its titles, and no note runs as a formula', () => {
    const [header, first, , male, , last] = sheetToTsv([rate, count, locked], 2025).split('\r\n');
    expect(header).toBe('序号\t指标\t单位\t目标\t2024 年\t分子\t分母\t2025 年\t说明');
    expect(first).toBe('1\t管理率\t%\t\t91.0\t4036\t4426\t91.19\t');
    expect(male).toBe('\t男\t\t\t\t\t\t\t');
    expect(last?.endsWith("\t7\t'=1+1")).toBe(true);
  });
});

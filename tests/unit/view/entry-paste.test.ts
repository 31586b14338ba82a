import { describe, expect, it } from 'vitest';
import { gridLines } from '@/lib/view/entry-grid';
import { fillRange, isHeader, placeBlock, readClipboardBlock, tidyBlock } from '@/lib/view/entry-paste';
import { gridRow } from './entry-fixture';

describe('readClipboardBlock', () => {
  it.each([
    ['12', null],
    ['12\n', null],
    ['12\r\n', null],
    ['12\t30\r\n', [['12', '30']]],
    ['12\r\n\r\n14\r\n', [['12'], [''], ['14']]],
    [
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['"a ""b"""\t2', [['a "b"', '2']]],
    ['"95.2\n（快报）"\n96', [['95.2\n（快报）'], ['96']]],
    ['12"\t3\n', [['12"', '3']]],
    [
      '1\t\n\t2',
      [
        ['1', ''],
        ['', '2'],
      ],
    ],
  ])('%j', (text, block) => {
    expect(readClipboardBlock(text)).toEqual(block);
  });
});

const a = gridRow({ indicatorId: 'a', entryKind: 'fraction', unit: '%' });
const b = gridRow({ indicatorId: 'b' });
const locked = gridRow({ indicatorId: 'c' }, { open: false, value: '7' });
const at = (line: number, column: 'previous' | 'numerator' | 'denominator' | 'value') => ({
  line,
  column: ['previous', 'numerator', 'denominator', 'value'].indexOf(column),
});
const cell = (indicatorId: string, field: string, text: string, part: string | null = null) => ({
  indicatorId,
  part,
  field,
  text,
});

describe('placeBlock', () => {
  it('lays a block over numerator and denominator', () => {
    const paste = placeBlock([['4036', ' 4,426 ']], gridLines([a]), at(0, 'numerator'));
    expect(paste).toMatchObject({ cells: 2, dropped: 0, cleared: 0 });
    expect(paste.edits).toEqual([cell('a', 'numerator', '4036'), cell('a', 'denominator', '4,426')]);
  });

  it('keeps to the lines as they are shown: what falls on a locked one is told, never moved to the next', () => {
    const lines = gridLines([b, locked, gridRow({ indicatorId: 'd' })]);
    const paste = placeBlock([['1'], ['2'], ['3'], ['4']], lines, at(0, 'value'));
    expect(paste.edits).toEqual([cell('b', 'value', '1'), cell('d', 'value', '3')]);
    expect(paste.dropped).toBe(2);
    expect(placeBlock([['7']], lines, at(1, 'value')).dropped).toBe(0);
  });

  it('clears with empty cells and says how many it emptied', () => {
    const filled = gridLines([gridRow({ indicatorId: 'a' }, { value: '5' }), b]);
    expect(placeBlock([[''], ['']], filled, at(0, 'value'))).toMatchObject({ cells: 2, cleared: 1 });
  });

  it('takes the values of a breakdown line by line', () => {
    const broken = gridLines([gridRow({ indicatorId: 'a', dimensions: ['sex'] }), b]);
    const paste = placeBlock([['5'], ['2'], ['3'], ['9']], broken, at(0, 'value'));
    expect(paste.edits).toEqual([
      cell('a', 'value', '5'),
      cell('a', 'value', '2', 'male'),
      cell('a', 'value', '3', 'female'),
      cell('b', 'value', '9'),
    ]);
  });

  it('leaves the value to numerator and denominator, and says when it was another', () => {
    const same = placeBlock([['4036', '4426', '91.2%']], gridLines([a]), at(0, 'numerator'));
    expect(same).toMatchObject({ cells: 2, overruled: 0, dropped: 0 });
    const other = placeBlock([['4036', '4426', '91.3']], gridLines([a]), at(0, 'numerator'));
    expect(other).toMatchObject({ cells: 2, overruled: 1 });
  });

  it('counts what falls beyond the last column and the last line', () => {
    const paste = placeBlock(
      [
        ['1', 'x'],
        ['2', ''],
      ],
      gridLines([b]),
      at(0, 'value'),
    );
    expect(paste).toMatchObject({ cells: 1, dropped: 2 });
  });
});

describe('tidyBlock', () => {
  it('drops a header line, but not a line of years, which may be values', () => {
    expect(isHeader(['分子', '分母', ''])).toBe(true);
    expect(isHeader(['2024', '2025'])).toBe(false);
    expect(isHeader(['2024 年', '2025年实际值'])).toBe(true);
    expect(
      tidyBlock(
        [
          ['分子', '分母'],
          ['1', '2'],
        ],
        3,
      ),
    ).toEqual([['1', '2']]);
  });

  it('drops the empty columns of merged cells only where the block would not fit', () => {
    const merged = [['1', '', '2', '', '3']];
    expect(tidyBlock(merged, 3)).toEqual([['1', '2', '3']]);
    expect(tidyBlock([['1', '', '3']], 3)).toEqual([['1', '', '3']]);
  });
});

it('fillRange writes one value into every cell that takes it', () => {
  const paste = fillRange('1', gridLines([b, locked, a]), { top: 0, bottom: 2, left: 3, right: 3 });
  expect(paste.edits).toEqual([cell('b', 'value', '1'), cell('a', 'value', '1')]);
  expect(paste.dropped).toBe(1);
});

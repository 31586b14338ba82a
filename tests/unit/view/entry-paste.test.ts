import { describe, expect, it } from 'vitest';
import { planPaste, readClipboardBlock, type PasteTarget } from '@/lib/view/entry-paste';

const texts = { value: '', numerator: '', denominator: '', note: '' };
const fraction = (indicatorId: string): PasteTarget => ({
  indicatorId,
  columns: ['numerator', 'denominator', 'value'],
  texts,
});
const value = (indicatorId: string): PasteTarget => ({ indicatorId, columns: ['value'], texts });

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

describe('planPaste', () => {
  it('lays a block over numerator and denominator', () => {
    const plan = planPaste(
      [
        ['4036', '4426'],
        ['0', '11'],
      ],
      [fraction('a'), fraction('b')],
      'numerator',
    );
    expect(plan).toEqual({
      cells: 4,
      dropped: 0,
      changes: [
        { indicatorId: 'a', texts: { ...texts, numerator: '4036', denominator: '4426' } },
        { indicatorId: 'b', texts: { ...texts, numerator: '0', denominator: '11' } },
      ],
    });
  });

  it('counts what has no place: below the last row, right of the last column, in cells that take no number', () => {
    const plan = planPaste(
      [
        ['1', '2'],
        ['3', '9'],
        ['5', '6'],
      ],
      [fraction('a'), value('b')],
      'denominator',
    );
    expect(plan.changes).toEqual([
      { indicatorId: 'a', texts: { ...texts, denominator: '1', value: '2' } },
      { indicatorId: 'b', texts: { ...texts, value: '9' } },
    ]);
    expect(plan).toMatchObject({ cells: 3, dropped: 3 });
  });

  it('ignores empty cells outside, and clears with empty cells inside', () => {
    const filled = { ...fraction('a'), texts: { ...texts, value: '5' } };
    const plan = planPaste(
      [
        ['', ''],
        ['', ''],
      ],
      [filled],
      'value',
    );
    expect(plan).toMatchObject({ cells: 1, dropped: 0 });
    expect(plan.changes[0]?.texts.value).toBe('');
  });
});

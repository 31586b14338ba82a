import { describe, expect, it } from 'vitest';
import { derivedFromParts, examineEntry } from '@/lib/view/examine-entry';
import type { EntryRow, RowTexts } from '@/lib/view/entry-row';

const row: EntryRow = {
  indicatorId: 'a',
  planKind: 'women',
  domain: '妇女与健康',
  serial: '1',
  row: null,
  name: '孕产妇系统管理率',
  unit: '%',
  target: '≥94',
  binding: false,
  entryKind: 'fraction',
  dimensions: [],
  direction: 'up',
  about: [],
  department: null,
  helpers: [],
  previous: {
    year: 2024,
    value: '91.15',
    numerator: '4000',
    denominator: '4388',
    shown: '91.15',
    parts: [],
    demonstration: false,
  },
  saved: {
    readingId: null,
    version: null,
    state: 'empty',
    texts: { value: '', numerator: '', denominator: '', note: '', parts: [] },
    returnReason: null,
    returnFields: [],
    overrideReason: null,
    demonstration: false,
    enteredBy: null,
    enteredAt: null,
  },
  owed: true,
  attachments: null,
  barred: '',
  changedSince: null,
  comments: 0,
};

const examine = (texts: Partial<RowTexts>) => examineEntry(row, { ...row.saved.texts, ...texts }, 2025);

describe('examineEntry', () => {
  it('says what a fraction typed in the cell of the value comes to', () => {
    expect(examine({ value: '4036/4426' })).toMatchObject({
      derived: '91.19',
      errors: [],
      notes: ['按分子、分母算出 91.19'],
    });
  });

  it('doubts such a fraction in the cell where it stands', () => {
    expect(examine({ value: '4036/4' }).errors).toEqual([
      expect.objectContaining({ field: 'value', code: 'numeratorAboveDenominator' }),
    ]);
    const [question] = examine({ value: '4036/44260' }).questions;
    expect(question).toMatchObject({ field: 'value', code: 'denominatorShift' });
    expect(question).not.toHaveProperty('suggestion');
  });

  it('keeps the suggestion for a denominator that has its own cell', () => {
    expect(examine({ numerator: '4036', denominator: '44260' }).questions).toEqual([
      expect.objectContaining({ field: 'denominator', suggestion: '4426' }),
    ]);
  });

  it.each(['—', '无', '…'])('says that “%s” counts as not filled in', (value) => {
    expect(examine({ value })).toMatchObject({
      filled: false,
      notes: [`“${value}”按未填处理。当年确无数据的，请在说明中写明原因。`],
    });
  });

  it('says nothing of an empty row', () => {
    expect(examine({})).toMatchObject({ filled: false, errors: [], questions: [], notes: [] });
  });
});

describe('a correction of a fraction', () => {
  const texts = { numerator: '1', denominator: '3000', value: '0.00', note: '' };

  it('shows what follows from the parts, whatever was typed as value', () => {
    expect(derivedFromParts(texts, '1/10万', 'fraction')).toBe('33.33');
  });

  it.each([
    ['a part is missing', { ...texts, denominator: '' }, 'fraction'],
    ['the whole is nothing', { ...texts, denominator: '0' }, 'fraction'],
    ['the indicator takes a value', texts, 'value'],
  ] as const)('leaves the value to be typed where %s', (_, entered, kind) => {
    expect(derivedFromParts(entered, '1/10万', kind)).toBeNull();
  });
});

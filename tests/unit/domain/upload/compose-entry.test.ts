import { describe, expect, it } from 'vitest';
import { composeEntry } from '@/lib/domain/upload/compose-entry';
import type { UploadedField, UploadedLine } from '@/lib/domain/upload/uploaded-line';

const BLANK = { value: '', numerator: '', denominator: '', note: '', parts: {} };
const ROW = { unit: '%', entryKind: 'fraction' as const, dimensions: [] };

function line(
  texts: Partial<Record<UploadedField, string>>,
  category: UploadedLine['category'] = 'total',
): UploadedLine {
  const cell = (field: UploadedField) => ({ text: texts[field] ?? '', place: field, problem: null });
  return {
    indicatorId: 'i',
    category,
    version: 1,
    place: '第 4 行',
    cells: {
      value: cell('value'),
      numerator: cell('numerator'),
      denominator: cell('denominator'),
      note: cell('note'),
    },
  };
}

describe('what the lines of an indicator say', () => {
  it.each<[string, string, string]>([
    ['91', '91.0', '91.0'],
    ['91.0', '91', '91.0'],
    ['91.1', '91.00', '91.1'],
    ['', '91.0', ''],
  ])('%s over a stored %s is %s', (typed, stored, value) => {
    const seen = { ...BLANK, value: stored };
    expect(composeEntry([line({ value: typed })], ROW, seen, seen).texts.value).toBe(value);
  });

  it('leaves what no line names', () => {
    const seen = { ...BLANK, value: '91', note: '注', parts: { male: { ...BLANK, value: '90' } } };
    const row = { ...ROW, dimensions: ['sex' as const] };
    const { texts, problems } = composeEntry([line({ value: '92' }, 'female')], row, seen, seen);
    expect(problems).toEqual([]);
    expect(texts).toMatchObject({ value: '91', note: '注' });
    expect(texts.parts?.map(({ category, value }) => [category, value])).toEqual([
      ['male', '90'],
      ['female', '92'],
    ]);
    expect(composeEntry([line({ value: '92' })], row, seen, seen).texts.parts).toBeUndefined();
  });

  it.each<[string, string, string, boolean]>([
    ['agrees as far as it goes', '91.2', '', true],
    ['stood there before', '90.7', '90.7', true],
    ['says something else', '95', '90.7', false],
    ['is no number', '九十', '', false],
  ])('a value beside its fraction that %s', (_, value, before, isFine) => {
    const seen = { ...BLANK, value: before };
    const typed = line({ value, numerator: '4036', denominator: '4426' });
    expect(composeEntry([typed], ROW, seen, seen).problems.map(({ place }) => place)).toEqual(
      isFine ? [] : ['value'],
    );
  });

  it('does not lose a note beside a category', () => {
    const { problems } = composeEntry([line({ note: '男的说明' }, 'male')], ROW, BLANK, BLANK);
    expect(problems).toEqual([{ place: 'note', message: '分项行不填说明，请写在指标本行。' }]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  changeSinceReview,
  type LaterMaterial,
  type LastReview,
  type ReviewedEntry,
} from '@/lib/domain/review/change-since-review';
import { compareEntries } from '@/lib/domain/review/compare-entries';
import type { EntryContent } from '@/lib/domain/review/same-entry';

const entry = (changes: Partial<EntryContent> = {}): EntryContent => ({
  value: '91.1884319928',
  scale: 2,
  numerator: '4036',
  denominator: '4426',
  note: null,
  parts: [],
  ...changes,
});
const part = (category: 'male' | 'female', numerator: string, denominator: string, value: string) => ({
  category,
  value,
  scale: 2,
  numerator,
  denominator,
});

describe('what differs between two versions of an entry', () => {
  it.each<[string, EntryContent, EntryContent, [string, string | null, string | null][]]>([
    ['nothing', entry(), entry(), []],
    [
      'nothing but the spelling of a part',
      entry({ parts: [part('male', '1', '2', '50')] }),
      entry({ parts: [part('male', '1.0', '2', '50.00')] }),
      [],
    ],
    [
      'a numerator, and the value that follows from it',
      entry(),
      entry({ value: '92.634', numerator: '4100' }),
      [
        ['value', '91.19', '92.63'],
        ['numerator', '4036', '4100'],
      ],
    ],
    [
      'a numerator that does not move the printed value',
      entry(),
      entry({ value: '91.1884320001', denominator: '4426.0001' }),
      [['denominator', '4426', '4426.0001']],
    ],
    [
      'the decimals',
      entry({ value: '91', scale: 0, numerator: null, denominator: null }),
      entry({ value: '91', scale: 1, numerator: null, denominator: null }),
      [['value', '91', '91.0']],
    ],
    ['the note', entry(), entry({ note: '口径不变' }), [['note', null, '口径不变']]],
    [
      'the parts',
      entry({ parts: [part('male', '2000', '2200', '90.909'), part('female', '2036', '2226', '91.464')] }),
      entry({ parts: [part('female', '2040', '2226', '91.644')] }),
      [
        ['male', '90.91（2000/2200）', null],
        ['female', '91.46（2036/2226）', '91.64（2040/2226）'],
      ],
    ],
    [
      'everything taken out',
      entry(),
      entry({ value: null, scale: 0, numerator: null, denominator: null }),
      [
        ['value', '91.19', null],
        ['numerator', '4036', null],
        ['denominator', '4426', null],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    const differences = compareEntries(before, after, 'fraction');
    expect(differences.map(({ field, from, to }) => [field, from, to])).toEqual(expected);
    expect(compareEntries(after, before, 'fraction').map(({ field, from, to }) => [field, to, from])).toEqual(
      expected,
    );
  });

  it('tells a ratio as one value', () => {
    const ratio = (numerator: string) => entry({ value: '0.6666666667', numerator, denominator: '3' });
    expect(compareEntries(ratio('2'), ratio('1'), 'ratio')).toEqual([
      { field: 'value', from: '2∶3', to: '1∶3' },
    ]);
  });
});

const review = (changes: Partial<LastReview> = {}): LastReview => ({
  act: 'return',
  by: '王芳',
  at: '2026-03-05T02:00:00Z',
  reason: '请核实分子',
  fields: ['numerator'],
  entry: entry(),
  ...changes,
});
const none: LaterMaterial = { attachmentsAdded: 0, attachmentsRemoved: 0, comments: 0 };
const since = (changes: Partial<ReviewedEntry> = {}) =>
  changeSinceReview({
    state: 'submitted',
    entryKind: 'fraction',
    entry: entry(),
    review: review(),
    later: none,
    ...changes,
  });

describe('what changed since the last review', () => {
  it('is nothing where nobody reviewed, or where nothing is handed in', () => {
    expect(since({ review: null })).toBeNull();
    for (const state of ['empty', 'draft', 'returned'] as const) expect(since({ state })).toBeNull();
  });

  it('finds a value handed in again as it was, and what was named in vain', () => {
    expect(since()).toMatchObject({ changed: false, differences: [], untouched: ['numerator'] });
  });

  it('finds what was changed, and what was named and left', () => {
    const fields = ['numerator', 'note', 'attachments'] as const;
    const changed = since({
      review: review({ fields }),
      entry: entry({ value: '92.634', numerator: '4100' }),
    });
    expect(changed).toMatchObject({ changed: true, untouched: ['note', 'attachments'] });
    const attached = since({ review: review({ fields }), later: { ...none, attachmentsAdded: 1 } });
    expect(attached).toMatchObject({ changed: true, untouched: ['numerator', 'note'] });
  });

  it.each([
    [{ ...none, attachmentsAdded: 1 }, true],
    [{ ...none, attachmentsRemoved: 1 }, true],
    [{ ...none, comments: 2 }, true],
    [none, false],
  ])('counts %o beside an approved value as a change: %s', (later, changed) => {
    const approved = { state: 'approved', review: review({ act: 'approve', fields: [] }), later } as const;
    expect(since(approved)).toMatchObject({ changed, untouched: [] });
  });
});

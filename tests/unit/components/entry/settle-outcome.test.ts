import { describe, expect, it } from 'vitest';
import { toSettled } from '@/components/entry/settle-outcome';
import { sheetReducer, type SheetState } from '@/components/entry/sheet-state';
import type { SavedRow } from '@/lib/view/entry-row';
import type { SheetOutcome } from '@/lib/view/sheet-outcome';

const saved = (version: number): SavedRow => ({
  readingId: 'r',
  version,
  state: 'draft',
  texts: { value: '90', numerator: '', denominator: '', note: '', parts: [] },
  returnReason: null,
  returnFields: [],
  overrideReason: null,
  demonstration: false,
  enteredBy: null,
  enteredAt: null,
});
const known: SheetState = {
  saved: { a: saved(3) },
  drafts: { a: { version: 3, texts: { ...saved(3).texts, value: '91' } } },
  conflicts: {},
  refusals: {},
  asked: {},
  resting: {},
};
const refusedWith = (theirs: SavedRow, code = 'wrongState'): SheetOutcome => ({
  saved: {},
  moved: [],
  refused: [{ indicatorId: 'a', name: '指标', code, message: '原因', questions: [], theirs }],
});

describe('toSettled', () => {
  it('offers a choice when somebody else wrote meanwhile', () => {
    const { conflicts, refusals } = toSettled(refusedWith(saved(4), 'staleVersion'), known);
    expect(conflicts).toEqual({ a: { theirs: saved(4), message: '原因' } });
    expect(refusals).toEqual({});
  });

  it('offers none when the value is as it was, only the round was closed', () => {
    const settled = toSettled(refusedWith(saved(3)), known);
    expect(settled).toEqual({ saved: {}, conflicts: {}, asked: {}, refusals: { a: '原因' } });
    const sent = { a: known.drafts.a!.texts };
    expect(sheetReducer(known, { type: 'settled', sent, held: null, ...settled }).drafts).toEqual(
      known.drafts,
    );
  });

  it('takes over what is stored where nothing was typed', () => {
    const settled = toSettled(refusedWith(saved(4), 'staleVersion'), { ...known, drafts: {} });
    expect(settled).toMatchObject({ saved: { a: saved(4) }, conflicts: {}, refusals: { a: '原因' } });
  });
});

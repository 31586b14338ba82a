import { describe, expect, it } from 'vitest';
import { openSheet, sheetReducer, type SheetEvent, type SheetState } from '@/components/entry/sheet-state';
import type { EntryRow, RowTexts, SavedRow } from '@/lib/view/entry-row';

const texts = (value: string): RowTexts => ({ value, numerator: '', denominator: '', note: '', parts: [] });
const savedRow = (version: number | null, value: string, more: Partial<SavedRow> = {}): SavedRow => ({
  readingId: version === null ? null : 'r',
  version,
  state: version === null ? 'empty' : 'draft',
  texts: texts(value),
  returnReason: null,
  returnFields: [],
  overrideReason: null,
  demonstration: false,
  enteredBy: null,
  enteredAt: null,
  ...more,
});

const row: EntryRow = {
  indicatorId: 'a',
  planKind: 'women',
  domain: '妇女与健康',
  serial: '1',
  row: null,
  name: '指标',
  unit: '%',
  target: '≥94',
  binding: false,
  entryKind: 'value',
  dimensions: [],
  direction: 'up',
  about: [],
  department: null,
  helpers: [],
  previous: null,
  saved: savedRow(3, '90'),
  owed: true,
  attachments: null,
  barred: '',
  changedSince: null,
  comments: 0,
};

const typed = (value: string): SheetEvent => ({
  type: 'typed',
  changes: [{ indicatorId: 'a', texts: texts(value) }],
});
const run = (...events: SheetEvent[]): SheetState => events.reduce(sheetReducer, openSheet([row]));
const stale: SheetEvent = {
  type: 'settled',
  asked: {},
  sent: {},
  held: null,
  saved: {},
  refusals: {},
  conflicts: { a: { theirs: savedRow(5, '95'), message: '他人刚刚改过' } },
};

describe('sheetReducer', () => {
  it('keeps what is typed over the version it was typed over', () => {
    const state = run(typed('91'), typed('92'));
    expect(state.drafts).toEqual({ a: { version: 3, texts: texts('92') } });
  });

  it('forgets a draft that says what is stored', () => {
    expect(run(typed('91'), typed('90 ')).drafts).toEqual({});
  });

  it('after a save drops what was sent, and keeps what was typed on meanwhile', () => {
    const before = run(typed('2,345'));
    const sent = { a: before.drafts.a!.texts };
    const saved = { a: savedRow(4, '2345') };
    const answer: SheetEvent = {
      type: 'settled',
      asked: {},
      sent,
      held: null,
      saved,
      refusals: {},
      conflicts: {},
    };
    expect(sheetReducer(before, answer)).toMatchObject({ drafts: {}, saved });
    const later = sheetReducer(sheetReducer(before, typed('2346')), answer);
    expect(later.drafts).toEqual({ a: { version: 4, texts: texts('2346') } });
  });

  it('leaves the texts of the row that is typed in as they are until the keyboard has left it', () => {
    const before = run(typed('12.'));
    const sent = { a: before.drafts.a!.texts };
    const saved = { a: savedRow(4, '12') };
    const held = sheetReducer(before, {
      type: 'settled',
      asked: {},
      sent,
      held: 'a',
      saved,
      refusals: {},
      conflicts: {},
    });
    expect(held).toMatchObject({ drafts: {}, saved: { a: { version: 4, texts: texts('12.') } } });
    const typedOn = sheetReducer(held, typed('12.5'));
    expect(typedOn.drafts.a).toEqual({ version: 4, texts: texts('12.5') });
    expect(sheetReducer(held, { type: 'rested', held: 'a' })).toEqual(held);
    const rested = sheetReducer(held, { type: 'rested', held: null });
    expect(rested).toMatchObject({ resting: {}, saved: { a: { texts: texts('12') } } });
  });

  it('用我的 types over the newer version, 用对方的 takes theirs', () => {
    const conflict = [typed('91'), stale];
    expect(run(...conflict).drafts.a?.texts).toEqual(texts('91'));
    const mine = run(...conflict, { type: 'keptMine', indicatorId: 'a' });
    expect(mine).toMatchObject({ conflicts: {}, drafts: { a: { version: 5, texts: texts('91') } } });
    const theirs = run(...conflict, { type: 'keptTheirs', indicatorId: 'a' });
    expect(theirs).toMatchObject({ conflicts: {}, drafts: {}, saved: { a: { version: 5 } } });
  });

  it('restoring does not overwrite what was typed since', () => {
    const old = { type: 'restored', drafts: { a: { version: 2, texts: texts('80') } } } as const;
    expect(run(typed('91'), old).drafts.a?.texts).toEqual(texts('91'));
    expect(run(old).drafts.a).toEqual({ version: 2, texts: texts('80') });
  });

  it('a refusal is shown until the row is typed in again', () => {
    const refused: SheetEvent = {
      type: 'settled',
      asked: {},
      sent: {},
      held: null,
      saved: {},
      refusals: { a: '轮次已关闭。' },
      conflicts: {},
    };
    expect(run(typed('91'), refused).refusals).toEqual({ a: '轮次已关闭。' });
    expect(run(typed('91'), refused, typed('92')).refusals).toEqual({});
  });
});

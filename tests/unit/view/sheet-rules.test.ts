import { describe, expect, it } from 'vitest';
import { FindingsMemory } from '@/components/entry/merge-findings';
import type { LiveRow } from '@/components/entry/live-row';
import type { EntryRow, RowTexts } from '@/lib/view/entry-row';
import { withText } from '@/lib/view/entry-texts';
import { examineEntry } from '@/lib/view/examine-entry';
import { checkSheet, type SheetRules } from '@/lib/view/sheet-rules';
import { entryRow, noTexts } from './entry-fixture';

const texts = (value: string): RowTexts => ({ ...noTexts, value });
const row = (indicatorId: string, more: Partial<EntryRow> = {}): EntryRow =>
  entryRow({ indicatorId, name: `指标${indicatorId}`, unit: '个', planKind: 'children', ...more });
const facts = (indicatorId: string) => ({
  indicatorId,
  planKind: 'children' as const,
  serial: '1',
  name: `指标${indicatorId}`,
  unit: '个',
  entryKind: 'value' as const,
  dimensions: [],
  use: 'inForce' as const,
});
const live = (of: EntryRow, typed: RowTexts): LiveRow => ({
  row: of,
  texts: typed,
  dirty: true,
  open: true,
  findings: examineEntry(of, typed, 2025),
});
const op = (indicatorId: string) => ({ indicatorId, field: 'value' as const });
const sheet = (more: Partial<SheetRules> = {}): SheetRules => ({
  rules: [
    { id: 'r', isStrict: false, rule: { kind: 'atMost', left: op('a'), right: op('b'), allowance: '0' } },
  ],
  facts: [facts('a'), facts('b')],
  own: ['a', 'b'],
  approved: [],
  ...more,
});

describe('rules while a sheet is typed', () => {
  it('speak of what stands in the cells', () => {
    const rows = [live(row('a'), texts('9')), live(row('b'), texts('5'))];
    const found = checkSheet(sheet(), rows);
    expect(found.get('a')?.questions.map(({ message }) => message)).toEqual([
      '“指标a”的数值 9 应不大于“指标b”的数值 5，现超出 4，请核对。',
    ]);
    expect(found.get('b')).toEqual(found.get('a'));
    expect(checkSheet(sheet(), [rows[0]!, live(row('b'), texts('约5'))]).size).toBe(0);
  });

  it("leave another department's draft alone and know its approved value", () => {
    const rows = [live(row('a'), texts('9')), live(row('b'), texts('5'))];
    expect(checkSheet(sheet({ own: ['a'] }), rows).size).toBe(0);
    const approved = [
      {
        indicatorId: 'b',
        isLastYear: false,
        whole: { value: '7', scale: 0, numerator: null, denominator: null },
        parts: [],
      },
    ];
    expect(checkSheet(sheet({ own: ['a'], approved }), [rows[0]!]).get('a')?.questions[0]?.message).toContain(
      '数值 7，现超出 2',
    );
  });

  it('keep a row the same object while the same is said of it', () => {
    const memory = new FindingsMemory();
    const a = live(row('a'), texts('9'));
    const found = checkSheet(sheet(), [a, live(row('b'), texts('5'))]).get('a');
    const merged = memory.merge(a, found, []);
    expect(merged.findings.questions).toHaveLength(1);
    expect(memory.merge(a, { ...found! }, [])).toBe(merged);
    expect(memory.merge(a, undefined, [])).toBe(a);
    // What the server asked again is not asked twice.
    expect(memory.merge(a, found, found!.questions).findings.questions).toHaveLength(1);
  });
});

describe('a breakdown on the sheet', () => {
  const broken = row('t', { unit: '人', dimensions: ['sex'] });
  const parts = (male: string, female: string) =>
    (['male', 'female'] as const).map((category) => ({
      category,
      value: category === 'male' ? male : female,
      numerator: '',
      denominator: '',
    }));

  it('is checked with its row, and does not stop the draft', () => {
    const found = examineEntry(broken, { ...texts('104'), parts: parts('60', '45') }, 2025);
    expect(found.errors).toMatchObject([{ code: 'partsSum', stops: 'submitting' }]);
  });

  it('proposes the whole that follows from it, and takes a proposal over', () => {
    const found = examineEntry(broken, { ...texts(''), parts: parts('60', '44') }, 2025);
    expect(found.filled).toBe(false);
    expect(found.questions).toMatchObject([{ code: 'wholeMissing:sex', suggestion: '104' }]);
    const half = { ...texts('104'), parts: parts('60', '') };
    const [question] = examineEntry(broken, half, 2025).questions;
    const whole = withText(half, question!.part!, 'value', question!.suggestion!);
    expect(examineEntry(broken, whole, 2025).questions).toEqual([]);
  });

  it('is left alone where the row does not ask for it', () => {
    const found = examineEntry(row('t'), { ...texts('104'), parts: parts('60', '45') }, 2025);
    expect(found.errors).toEqual([]);
  });
});

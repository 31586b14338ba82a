import { describe, expect, it } from 'vitest';
import { describeRevision, type ReadingSnapshot, type Revision } from '@/lib/domain/review/describe-revision';
import { lockReaderOf } from '@/lib/domain/review/entry-lock';
import { hasSameContent, hasSameNumbers, type EntryContent } from '@/lib/domain/review/same-entry';

describe('whether a save changes anything', () => {
  const entry = (changes: Partial<EntryContent> = {}): EntryContent => ({
    value: '91',
    scale: 0,
    numerator: null,
    denominator: null,
    note: null,
    parts: [],
    ...changes,
  });
  const counted = entry({ value: '91.19', scale: 2, numerator: '4036', denominator: '4426' });
  const empty = entry({ value: null });

  it.each<[string, EntryContent, EntryContent, boolean]>([
    ['the same', entry(), entry(), true],
    [
      'another spelling of the same number',
      entry({ value: '91.50', scale: 2 }),
      entry({ value: '91.5', scale: 2 }),
      true,
    ],
    ['another number of decimals', entry(), entry({ value: '91.0', scale: 1 }), false],
    ['another value', entry(), entry({ value: '91.0000000001' }), false],
    ['a value where there was none', empty, entry(), false],
    ['none where there was a value', entry(), empty, false],
    ['nothing and nothing, whatever the decimals', empty, entry({ value: null, scale: 2 }), true],
    ['the same counts', counted, { ...counted, numerator: '4036.0' }, true],
    ['another numerator', counted, { ...counted, numerator: '4037' }, false],
    ['another denominator', counted, { ...counted, denominator: '4427' }, false],
    ['counts where there were none', entry({ value: '91.19', scale: 2 }), counted, false],
    [
      'digits beyond a float',
      entry({ value: '999999999999999.9999999999' }),
      entry({ value: '1000000000000000' }),
      false,
    ],
  ])('%s', (_, before, after, same) => {
    expect(hasSameNumbers(before, after)).toBe(same);
    expect(hasSameNumbers(after, before)).toBe(same);
    expect(hasSameContent(before, after)).toBe(same);
    expect(hasSameContent({ ...before, note: '口径不变' }, after)).toBe(false);
  });
});

describe('a line of the history', () => {
  const snapshot = (changes: Partial<ReadingSnapshot> = {}): ReadingSnapshot => ({
    value: '91.0',
    scale: 1,
    numerator: null,
    denominator: null,
    state: 'draft',
    note: null,
    parts: [],
    ...changes,
  });
  const line = (
    before: ReadingSnapshot | null,
    after: ReadingSnapshot,
    changes: Partial<Revision> = {},
    kind = 'value' as const,
  ) =>
    describeRevision(
      {
        version: 2,
        action: 'save',
        before,
        after,
        reason: null,
        actor: '张三',
        at: '2025-02-01',
        ...changes,
      },
      kind,
    );

  it('shows a change with its decimals, and nothing where nothing changed', () => {
    expect(line(snapshot(), snapshot({ value: '92', scale: 0 }))).toMatchObject({ from: '91.0', to: '92' });
    expect(line(snapshot(), snapshot({ state: 'submitted' }))).toMatchObject({
      from: null,
      to: null,
      state: '已提交',
    });
    expect(line(null, snapshot())).toMatchObject({ from: '未填', to: '91.0' });
    expect(line(null, snapshot({ value: null }))).toMatchObject({ from: '未填', to: '空' });
    expect(line(snapshot(), snapshot({ value: null }))).toMatchObject({ from: '91.0', to: '空' });
  });

  it('shows counts behind the rate, and a ratio as one', () => {
    const counts = snapshot({ value: '0.6666666667', scale: 2, numerator: '2', denominator: '3' });
    expect(line(null, counts).to).toBe('0.67（2/3）');
    expect(
      describeRevision(
        { version: 1, action: 'save', before: null, after: counts, reason: null, actor: '', at: '' },
        'ratio',
      ).to,
    ).toBe('2∶3');
    expect(line(null, snapshot({ numerator: '2' })).to).toBe('91.0');
    expect(line(null, snapshot({ denominator: '3' })).to).toBe('91.0');
  });

  it('shows a note only where it is new, and who approved', () => {
    const noted = snapshot({ note: '口径不变' });
    expect(line(snapshot(), noted).note).toBe('口径不变');
    expect(line(null, noted).note).toBe('口径不变');
    expect(line(noted, noted).note).toBeNull();
    expect(line(noted, snapshot()).note).toBeNull();
    const approved = (state: ReadingSnapshot['state']) => line(snapshot(), snapshot({ state })).approved;
    expect([approved('approved'), approved('archived'), approved('submitted'), approved('draft')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['approve', '审核通过'],
    ['seed', '导入'],
    ['create', '录入'],
    ['something', '修改'],
  ])('names %s', (action, act) => expect(line(null, snapshot(), { action }).act).toBe(act));
});

describe('a return in the history', () => {
  const returned = (action: string, returnFields: ReadingSnapshot['returnFields']) =>
    describeRevision(
      {
        version: 3,
        action,
        before: null,
        after: {
          value: '91',
          scale: 0,
          numerator: null,
          denominator: null,
          state: 'returned',
          note: null,
          parts: [],
          returnFields,
        },
        reason: '请核实',
        actor: '王芳',
        at: '2025-02-01',
      },
      'value',
    ).act;

  it.each([
    ['return', ['note', 'value'], '退回（数值、说明）'],
    ['return', [], '退回'],
    ['return', undefined, '退回'],
    ['save', ['value'], '保存'],
  ] as const)('%s of %o: %s', (action, fields, act) => expect(returned(action, fields)).toBe(act));
});

describe('who reads the reason of a lock', () => {
  it.each([
    ['office', 'office'],
    ['liaison', 'writer'],
    ['leader', 'writer'],
  ] as const)('%s reads as %s', (role, reader) => expect(lockReaderOf(role)).toBe(reader));
});

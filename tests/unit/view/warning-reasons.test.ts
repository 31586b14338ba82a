import { describe, expect, it } from 'vitest';
import type { GivenReason, OwedReason } from '@/lib/domain/review/warning-reason';
import { EXPORT_HEADER, toExportRow } from '@/lib/view/indicators/export-rows';
import { composeAttention } from '@/lib/view/overview/attention';
import { groupOwed, reasonSentence, reasonsText, toReasonRow } from '@/lib/view/warning-reasons';
import { indicator, warned } from './indicator-fixture';

const reason = (changes: Partial<GivenReason> = {}): GivenReason => ({
  text: '体检覆盖面扩大',
  value: '92.9',
  version: 2,
  flag: 'official',
  by: '区卫生健康委联络员',
  at: '2026-03-01T02:00:00Z',
  ...changes,
});

const demand = (given: GivenReason | null) => ({
  indicatorId: 'i',
  serial: '4',
  name: '孕产妇系统管理率',
  type: 'volatile' as const,
  message: '……',
  value: '92.9',
  leads: [{ name: '区卫生健康委' }, { name: '区妇联' }],
  reason: given,
});

describe('a warning to be explained', () => {
  it('is owed, explained, or to be explained anew with the old words at hand', () => {
    expect(toReasonRow(demand(null))).toMatchObject({
      state: 'owed',
      reason: null,
      department: '区卫生健康委',
    });
    expect(toReasonRow(demand(reason()))).toMatchObject({
      state: 'given',
      label: '波动较大',
      reason: { version: 2, signed: '区卫生健康委联络员，2026-03-01' },
    });
    expect(toReasonRow(demand(reason({ value: '90' })))).toMatchObject({
      state: 'outdated',
      reason: { text: '体检覆盖面扩大' },
    });
    expect(toReasonRow({ ...demand(null), leads: [] }).department).toBeNull();
  });

  it('is counted in the sentence above', () => {
    const rows = [{ state: 'owed' }, { state: 'given' }, { state: 'outdated' }] as const;
    expect(reasonSentence(rows, false)).toBe('还有 2 项待说明，说明后该年度才能归档。');
    expect(reasonSentence(rows, true)).toBe('该年度已归档，仍有 2 项待说明，由妇儿工委办补充。');
    expect(reasonSentence([{ state: 'given' }], true)).toBe('1 项均已说明。');
  });

  it('is grouped by who owes it, in the order of the plan', () => {
    const owed = (department: string | null, name: string): OwedReason => ({
      indicatorId: name,
      name,
      type: 'reversal',
      department,
      state: 'owed',
    });
    const groups = groupOwed([owed('区教委', '甲'), owed(null, '乙'), owed('区教委', '丙')]);
    expect(groups.map(({ department, items }) => [department, items.map(({ name }) => name)])).toEqual([
      ['区教委', ['甲', '丙']],
      [null, ['乙']],
    ]);
  });
});

describe('where warnings are listed', () => {
  const volatile = (given: GivenReason | null) =>
    warned({ type: 'volatile', level: 'yellow', value: '92.9', reason: given });

  it.each<[string, GivenReason | null, string]>([
    ['owed', null, '波动较大：待说明'],
    ['explained', reason(), '波动较大：体检覆盖面扩大（区卫生健康委联络员，2026-03-01）'],
    [
      'outdated',
      reason({ value: '90' }),
      '波动较大（数值已改，请重新说明）：体检覆盖面扩大（区卫生健康委联络员，2026-03-01）',
    ],
    ['a demonstration', reason({ flag: 'demonstration' }), '波动较大：体检覆盖面扩大（2026-03-01）'],
  ])('the export says what is %s', (_, given, text) => {
    const row = toExportRow(indicator({ warnings: [warned(), volatile(given)] }));
    expect(row).toHaveLength(EXPORT_HEADER.length);
    expect(row[EXPORT_HEADER.indexOf('原因说明')]).toBe(text);
  });

  it('the export gives the reason of a year without a value, part by part', () => {
    const gapsOf = (gaps: ReturnType<typeof indicator>['gaps']) =>
      toExportRow(indicator({ gaps }))[EXPORT_HEADER.indexOf('缺报原因')];
    expect(gapsOf([])).toBe('');
    expect(gapsOf([{ part: null, kind: 'notProduced', reason: '6 月发布' }])).toBe(
      '数据尚未产生（6 月发布）',
    );
    expect(
      gapsOf([
        { part: '城市', kind: 'notReported', reason: '催报未报' },
        { part: '农村', kind: 'notApplicable', reason: '没有农村' },
      ]),
    ).toBe('城市：未报送（催报未报）；农村：不适用（没有农村）');
  });

  it('nothing is said where nothing is asked', () => {
    expect(reasonsText([warned()])).toBe('');
  });

  it('需要关注 marks what is explained', () => {
    const rows = [indicator({ warnings: [volatile(reason())] }), indicator({ warnings: [volatile(null)] })];
    const { items } = composeAttention(rows, new Date('2026-04-01T02:00:00Z'));
    expect(items.map(({ explained }) => explained)).toEqual([true, false]);
  });
});

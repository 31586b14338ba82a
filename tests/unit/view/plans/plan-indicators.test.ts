import { describe, expect, it } from 'vitest';
import { filterPlanIndicators, groupByDomain, planFinding } from '@/lib/view/plans/plan-filter';
import { toPlanIndicator, type PlanIndicatorSource } from '@/lib/view/plans/plan-indicators';

const printed = {
  id: 't1',
  originalText: '8',
  rule: { kind: 'threshold', bound: 'max', value: '8', inclusive: true } as const,
  confidence: 'confirm' as const,
  notes: ['原文缺少比较符号'],
  validFrom: 2021,
  reason: null,
  document: null,
  confirmedBy: null,
  confirmedOn: null,
  createdOn: '2026-01-01',
};
const revised = { ...printed, id: 't2', originalText: '≤7', validFrom: 2027, reason: '中期调整' };
const confirmed = { ...printed, confirmedBy: '张敏', confirmedOn: '2026-03-12' };

const source = (changes: Partial<PlanIndicatorSource> = {}): PlanIndicatorSource => ({
  id: 'i1',
  domainId: 'd1',
  serial: '3',
  name: '孕产妇死亡率',
  unit: '1/10万',
  attribute: 'binding',
  attributeInherited: false,
  entryKind: 'fraction',
  definition: null,
  formula: null,
  dataSource: null,
  source: '专栏1',
  note: null,
  version: 1,
  retired: false,
  departments: [
    { id: 'w', name: '区卫生健康委', role: 'lead', inherited: true },
    { id: 'j', name: '区教委', role: 'participating', inherited: false },
  ],
  targets: [printed],
  reference: null,
  ...changes,
});

describe('toPlanIndicator', () => {
  it('shows the target in force in the year, the first one before that, and every revision', () => {
    const item = source({ targets: [revised, printed] });
    expect(toPlanIndicator(item, 2026).target?.id).toBe('t1');
    expect(toPlanIndicator(item, 2027).target?.id).toBe('t2');
    expect(toPlanIndicator(item, 2019).target?.id).toBe('t1');
    expect(toPlanIndicator(item, 2026).history.map(({ when }) => when)).toEqual(['2027 年起', '2021 年起']);
    expect(toPlanIndicator(source(), 2026).history).toEqual([]);
  });

  it('tells an open reading from one somebody vouched for, and says who', () => {
    expect(toPlanIndicator(source(), 2026).target).toMatchObject({ state: 'open', confirmation: null });
    expect(toPlanIndicator(source({ targets: [confirmed] }), 2026).target).toMatchObject({
      state: 'confirmed',
      confirmation: '读法由张敏 2026-03-12 确认',
    });
    const certain = { ...printed, confidence: 'certain' as const };
    expect(toPlanIndicator(source({ targets: [certain] }), 2026).target?.state).toBe('certain');
    expect(toPlanIndicator(source({ targets: [] }), 2026).target).toBeNull();
  });
});

describe('filters and groups', () => {
  const items = [
    source(),
    source({
      id: 'i2',
      serial: '4',
      name: '婴儿死亡率',
      domainId: 'd2',
      targets: [confirmed],
      departments: [],
    }),
    source({ id: 'i3', serial: '4', name: '旧指标', retired: true }),
  ].map((each) => toPlanIndicator(each, 2026));
  const all = { show: '', domain: '', department: '', q: '' };

  it.each([
    [{}, ['i1', 'i2']],
    [{ show: 'open' }, ['i1']],
    [{ show: 'retired' }, ['i3']],
    [{ domain: 'd2' }, ['i2']],
    [{ department: 'j' }, ['i1']],
    [{ q: '死亡率 婴儿' }, ['i2']],
  ])('%o leaves %j', (filter, ids) => {
    expect(filterPlanIndicators(items, { ...all, ...filter }).map(({ id }) => id)).toEqual(ids);
  });

  it('keep the order of the domains and drop empty ones', () => {
    const domains = ['d2', 'd1', 'd3'].map((id) => ({ id, name: id }));
    expect(groupByDomain(domains, items).map(({ id, items: own }) => [id, own.length])).toEqual([
      ['d2', 1],
      ['d1', 2],
    ]);
  });

  it('count rows, numbers and open readings of what is in force', () => {
    expect(planFinding(items, 2)).toBe('2 项指标（2 个序号），2 个领域；1 项目标的读法待确认。');
    expect(planFinding([], 0)).toBe('还没有录入指标。');
  });
});

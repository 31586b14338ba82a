import { describe, expect, it } from 'vitest';
import { filterPlanIndicators, groupByDomain, planFinding } from '@/lib/view/plans/plan-filter';
import { composeReferenceOptions, searchReferenceOptions } from '@/lib/view/plans/reference-options';
import {
  awaitsSplit,
  isSplit,
  scoredItems,
  toPlanIndicator,
  toPlanRows,
  type PlanIndicatorSource,
} from '@/lib/view/plans/plan-indicators';

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
  parentId: null,
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
  dimensions: [],
  version: 1,
  retired: false,
  values: 0,
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

describe('parts', () => {
  const certain = { ...printed, confidence: 'certain' as const, notes: [] };
  const row = source({ id: 'r', serial: '22', name: '代表和委员中女性比例' });
  const part = (id: string, changes: Partial<PlanIndicatorSource> = {}) =>
    source({ id, parentId: 'r', serial: `22-${id}`, name: `第${id}分项`, targets: [certain], ...changes });
  const other = source({ id: 'o', serial: '23', name: '其他', targets: [certain] });
  const rows = (...parts: PlanIndicatorSource[]) => toPlanRows([row, ...parts, other], 2026);
  const all = { show: '', domain: '', department: '', q: '' };

  it('stand inside their row, and the row counts once', () => {
    const items = rows(part('1'), part('2'));
    expect(items.map(({ id, parts }) => [id, parts.map((each) => each.id)])).toEqual([
      ['r', ['1', '2']],
      ['o', []],
    ]);
    expect(planFinding(items, 1)).toBe('2 项指标（2 个序号），1 个领域；目标读法全部确定。');
  });

  it('are scored in place of the row while one is in force', () => {
    const [whole] = rows(part('1', { retired: true }));
    expect([isSplit(whole!), scoredItems(whole!).map(({ id }) => id)]).toEqual([false, ['r']]);
    const [split] = rows(part('1'), part('2', { retired: true }));
    expect([isSplit(split!), scoredItems(split!).map(({ id }) => id)]).toEqual([true, ['1']]);
  });

  it('are what waits for confirmation, not the row’s printed target', () => {
    const open = (...parts: PlanIndicatorSource[]) =>
      filterPlanIndicators(rows(...parts), { ...all, show: 'open' }).map(({ id }) => id);
    expect(open()).toEqual(['r']);
    expect(open(part('1'), part('2'))).toEqual([]);
    expect(open(part('1'), part('2', { targets: [printed] }))).toEqual(['r']);
    expect(
      planFinding(rows(part('1', { targets: [printed] }), part('2', { targets: [printed] })), 1),
    ).toContain('1 项目标的读法待确认');
  });

  it('are found with their row by name, department and retirement', () => {
    const found = (filter: Partial<typeof all>, ...parts: PlanIndicatorSource[]) =>
      filterPlanIndicators(rows(...parts), { ...all, ...filter }).map(({ id }) => id);
    expect(found({ q: '第2分项' }, part('1'), part('2'))).toEqual(['r']);
    const owned = part('1', {
      departments: [{ id: 'x', name: '区委组织部', role: 'lead', inherited: false }],
    });
    expect(found({ department: 'x' }, owned)).toEqual(['r']);
    expect(found({ show: 'retired' }, part('1', { retired: true }))).toEqual(['r']);
  });

  it('are asked for where the printed target holds several, until the row is split', () => {
    const simple = { kind: 'threshold', bound: 'max', value: '3', inclusive: true } as const;
    const compound = { kind: 'compound', parts: [{ label: '新生儿', rule: simple }] } as const;
    const several = source({
      id: 'r',
      targets: [{ ...printed, rule: { ...compound, parts: [...compound.parts] } }],
    });
    const [asked] = toPlanRows([several], 2026);
    expect(awaitsSplit(asked!)).toBe(true);
    const [split] = toPlanRows([several, part('1'), part('2')], 2026);
    expect(awaitsSplit(split!)).toBe(false);
    expect(awaitsSplit(rows()[0]!)).toBe(false);
  });
});

describe('a target that is compared with another number', () => {
  const reference = { kind: 'reference', comparator: '>=', reference: '党员总数中女性比例' } as const;
  const compared = { ...printed, originalText: '不低于党员总数中女性比例', rule: reference };
  const members = { kind: 'indicator', id: 'm', serial: '20', name: '女党员比例', retired: false } as const;
  const item = (changes: Partial<PlanIndicatorSource>) => toPlanIndicator(source(changes), 2025);

  it('says what it asks for and what it is linked to', () => {
    expect(item({}).reference).toBeNull();
    expect(item({ targets: [compared] }).reference).toEqual({ asked: ['党员总数中女性比例'], linked: null });
    expect(item({ targets: [compared], reference: members }).reference?.linked).toEqual({
      kind: 'indicator',
      id: 'm',
      label: '20 女党员比例',
      retired: false,
    });
    expect(item({ reference: members }).reference).toMatchObject({ asked: [] });
  });

  it('is found by 未关联参照 until it is linked, and counted in the finding', () => {
    const rows = [item({ targets: [compared] }), item({ targets: [compared], reference: members }), item({})];
    const shown = filterPlanIndicators(rows, { show: 'unlinked', domain: '', department: '', q: '' });
    expect(shown).toEqual([rows[0]]);
    expect(planFinding(rows, 1)).toContain('3 项目标的读法待确认，1 项未关联参照。');
    const retired = item({ targets: [compared], retired: true });
    expect(filterPlanIndicators([retired], { show: 'unlinked', domain: '', department: '', q: '' })).toEqual(
      [],
    );
  });
});

describe('what a target may be linked to', () => {
  const choices = {
    indicators: [
      { id: 'i1', serial: '21', name: '党代会女党员代表比例', unit: '%', planKind: 'women' as const },
      { id: 'd', serial: '19', name: '人大女代表比例', unit: '%', planKind: 'women' as const },
      { id: 'm', serial: '20', name: '全区女党员比例', unit: '％', planKind: 'women' as const },
      { id: 'p', serial: '5', name: '全区女党员比例（千分）', unit: '‰', planKind: 'women' as const },
    ],
    series: [{ id: 's', name: '全市平均水平', unit: '%' }],
  };
  const item = {
    id: 'i1',
    name: '党代会女党员代表比例',
    unit: '%',
    reference: { asked: ['本地区党员总数中女性比例'], linked: null },
  };

  it('has its unit, is not itself, and the likely one comes first', () => {
    const { indicators, series, newName } = composeReferenceOptions(item, choices);
    expect(indicators.map(({ id, isLikely, place }) => [id, isLikely, place])).toEqual([
      ['m', true, '妇女 20'],
      ['d', false, '妇女 19'],
    ]);
    expect(series).toMatchObject([{ id: 's', isLikely: false }]);
    expect(newName).toBe('本地区党员总数中女性比例');
  });

  it('is found by name or serial', () => {
    const { indicators } = composeReferenceOptions(item, choices);
    expect(searchReferenceOptions(indicators, ' 20 女党员').map(({ id }) => id)).toEqual(['m']);
    expect(searchReferenceOptions(indicators, '').length).toBe(2);
  });
});

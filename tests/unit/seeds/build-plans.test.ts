import { describe, expect, it } from 'vitest';
import { buildPlans } from '@/seeds/build-plans';
import { readSeedRows } from '@/seeds/seed-rows';

const { plans, districts } = buildPlans(readSeedRows());
const plan = (district: string, kind: string) => {
  const found = plans.find((candidate) => candidate.districtId === district && candidate.kind === kind);
  if (!found) throw new Error(`no plan ${district}/${kind}`);
  return found;
};
const indicator = (district: string, kind: string, position: number) => {
  const found = plan(district, kind).indicators.find((candidate) => candidate.position === position);
  if (!found) throw new Error(`no indicator ${position}`);
  return found;
};

describe('districts', () => {
  it('have the names and parents of the official list', () => {
    expect(districts).toContainEqual({
      code: '510811',
      name: '昭化区',
      fullName: '四川省广元市昭化区',
      parentCode: '510800',
      parentName: '广元市',
    });
  });
});

describe('targets', () => {
  it('are all read; none is left unparsed', () => {
    const kinds = plans.flatMap((each) => each.indicators.map(({ target }) => target.rule.kind));
    expect(kinds).not.toContain('unparsed');
    expect(kinds).toHaveLength(524);
  });

  it.each([
    ['500110', 3, { kind: 'threshold', bound: 'max', value: '8' }],
    ['500110', 7, { kind: 'threshold', bound: 'max', value: '2' }],
    ['500110', 44, { kind: 'ratio', antecedent: '2', consequent: '3' }],
  ])('damaged in print (%s women %i) wait for confirmation', (district, position, rule) => {
    const { target } = indicator(district, 'women', position);
    expect(target.rule).toMatchObject(rule);
    expect(target.confidence).toBe('confirm');
    expect(target.notes).not.toHaveLength(0);
  });

  it('of indicators that nothing measures are judgements to be confirmed', () => {
    const level = indicator('510811', 'women', 18);
    expect(level).toMatchObject({ name: '妇女健康水平', entryKind: 'judgement' });
    expect(level.target).toMatchObject({ rule: { kind: 'judgement' }, confidence: 'confirm' });
  });

  it('agree in direction with the catalogue unless they are judged or a band', () => {
    const catalogue = new Map(readSeedRows().catalogue.map((entry) => [entry.catalogue_key, entry]));
    const differing = plans.flatMap((each) =>
      each.indicators.filter(({ target, catalogueKey }) => {
        const isOneSided = target.direction === 'up' || target.direction === 'down';
        return isOneSided && target.direction !== catalogue.get(catalogueKey)?.direction;
      }),
    );
    expect(differing.map(({ name, targetText }) => `${name} ${targetText}`)).toEqual([]);
  });
});

describe('units', () => {
  it('not printed come from the catalogue, and the note says so', () => {
    const water = indicator('500110', 'women', 45);
    expect(water.unit).toBe('%');
    expect(water.note).toContain('原文未印单位，按指标目录记“%”');
  });

  it('are empty where there is none', () => {
    expect(indicator('500103', 'women', 43)).toMatchObject({ name: '出生人口性别比', unit: '' });
  });
});

describe('departments', () => {
  it('are lead first, by their recorded names', () => {
    expect(indicator('500103', 'children', 4).departments).toEqual([
      { department: '区卫生健康委', role: 'lead', inherited: false },
      { department: '区公安分局', role: 'participating', inherited: false },
    ]);
  });

  it('can be led jointly', () => {
    const roles = indicator('500103', 'action', 3).departments.map(({ role }) => role);
    expect(roles).toEqual(['lead', 'lead', 'lead', 'participating', 'participating', 'participating']);
  });

  it('are invented for nobody', () => {
    for (const district of ['500237', '500110', '510811']) {
      expect(plan(district, 'women').indicators.every(({ departments }) => departments.length === 0)).toBe(
        true,
      );
    }
  });
});

describe('baselines', () => {
  it('keep the printed decimals', () => {
    expect(indicator('500103', 'women', 4).baselines).toMatchObject([
      { year: 2020, value: '90.88', scale: 2 },
    ]);
    expect(indicator('500110', 'women', 16).baselines).toMatchObject([{ value: '42.0', scale: 1 }]);
  });

  it('given only as a bound are none', () => {
    expect(indicator('500237', 'women', 3).baselines).toEqual([]);
  });

  it('are of the year before the plan', () => {
    const years = plans.flatMap((each) =>
      each.indicators.flatMap(({ baselines }) => baselines.map(({ year }) => year)),
    );
    expect(new Set(years)).toEqual(new Set([2020]));
    expect(plan('500103', 'action').baselineYear).toBe(2023);
  });
});

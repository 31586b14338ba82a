import { describe, expect, it } from 'vitest';
import { ownReferenceName, suggestReferences } from '@/lib/domain/reference/suggest-reference';
import { needsReference, referenceNames } from '@/lib/domain/reference/reference-names';
import { buildPlans } from '@/seeds/build-plans';
import { readSeedRows } from '@/seeds/seed-rows';

const named = (...names: string[]) => names.map((name) => ({ name }));
const suggest = (reference: string, ...names: string[]) =>
  suggestReferences(reference, '随迁子女比例', named(...names)).map(({ name }) => name);

describe('what a target’s words most likely mean', () => {
  it.each([
    [
      '本地区党员总数中女性比例',
      ['区人大代表中女性比例', '全区中国共产党女党员比例', '党代会女党员代表比例'],
      ['全区中国共产党女党员比例'],
    ],
    ['全区党员总数中女性比例', ['全县中国共产党女党员比例'], ['全县中国共产党女党员比例']],
    ['女党员占党员总数的比例', ['中国共产党女党员'], ['中国共产党女党员']],
    ['女职工比例', ['企业职工代表大会中女性比例', '女职工劳动安全保护覆盖率'], []],
    ['女职工比例', ['女职工比例', '职工中女性比例'], ['女职工比例']],
    [
      '全市平均水平',
      ['全市平均水平（随迁子女比例）', '全市平均水平（床位数）'],
      ['全市平均水平（随迁子女比例）'],
    ],
    ['全市平均水平', ['女性比例', '男性比例'], []],
    ['上届比例', ['女性比例'], []],
  ])('%s of %j', (reference, names, expected) => {
    expect(suggest(reference, ...names)).toEqual(expected);
  });

  it('names a new table so that it cannot be taken for another indicator’s', () => {
    expect(ownReferenceName('女职工比例', '职代会女性比例')).toBe('女职工比例');
    expect(ownReferenceName('全市平均水平', '床位数')).toBe('全市平均水平（床位数）');
  });
});

describe('in the published plans', () => {
  const { plans } = buildPlans(readSeedRows());
  const asked = plans.flatMap((plan) =>
    plan.indicators
      .filter(({ target }) => needsReference(target.rule))
      .map((indicator) => ({ plan, indicator })),
  );

  it('each links the share of women among delegates to that among members, as the plan means it', () => {
    const linked = asked.filter(({ indicator }) => indicator.referencePosition !== null);
    expect(
      linked.map(({ plan, indicator }) => {
        const other = plan.indicators.find(({ position }) => position === indicator.referencePosition);
        return [plan.districtId, indicator.name, other?.name, other?.unit === indicator.unit];
      }),
    ).toEqual([
      ['500103', '区委党代会中女党员代表比例', '全区中国共产党女党员比例', true],
      ['500237', '县党代会中女党员代表比例', '全县中国共产党女党员比例', true],
      ['500110', '区党代会中女党员代表比例', '全区中国共产党女党员比例', true],
      ['510811', '区、镇党代会中女党员代表比例', '中国共产党女党员', true],
    ]);
  });

  it('the suggestion is exactly what is linked there, and nothing where the plan has no such indicator', () => {
    for (const { plan, indicator } of asked) {
      const candidates = plan.indicators.filter(
        ({ position, unit }) => position !== indicator.position && unit === indicator.unit,
      );
      const [reference = ''] = referenceNames(indicator.target.rule);
      const found = suggestReferences(reference, indicator.name, candidates).map(({ position }) => position);
      expect(found).toEqual(indicator.referencePosition === null ? [] : [indicator.referencePosition]);
    }
  });
});

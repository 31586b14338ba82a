import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byarInterval, poissonAtMost, poissonInterval, wilsonInterval } from '@/lib/domain/scoring/interval';
import { counterOf } from '@/lib/domain/scoring/unit';
import type { TargetRule } from '@/lib/domain/target/rule';
import { assess, atLeast, atMost } from './make-input';

describe('confidence intervals, 95 %', () => {
  it.each([
    [2820, 3000, '93.1', '94.8'],
    [188, 200, '89.8', '96.5'],
    [14, 30, '30.2', '63.9'],
  ])('Wilson %i/%i', (count, total, low, high) => {
    const interval = wilsonInterval(count, total, 0.95);
    expect([(interval.low * 100).toFixed(1), (interval.high * 100).toFixed(1)]).toEqual([low, high]);
  });

  it('Wilson stays within nothing and all', () => {
    expect(wilsonInterval(0, 20, 0.95).low).toBe(0);
    expect(wilsonInterval(20, 20, 0.95).high).toBe(1);
  });

  it('Byar, 12 events', () => {
    const { low, high } = byarInterval(12, 0.95);
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['6.19', '20.96']);
  });

  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [3, 0.6187, 8.7673],
    [9, 4.1154, 17.0848],
  ])('exact Poisson, %i events', (count, low, high) => {
    const interval = poissonInterval(count, 0.95);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('exact Poisson limits leave 2.5 % on either side', () => {
    for (let count = 1; count < 10; count += 1) {
      const { low, high } = poissonInterval(count, 0.95);
      expect(1 - poissonAtMost(count - 1, low)).toBeCloseTo(0.025, 9);
      expect(poissonAtMost(count, high)).toBeCloseTo(0.025, 9);
    }
  });

  it('contain their point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 100_000 }), (count, total) => {
        const limits = count <= total ? wilsonInterval(count, total, 0.95) : { low: 0, high: Infinity };
        expect(limits.low).toBeLessThanOrEqual(count / total);
        expect(limits.high).toBeGreaterThanOrEqual(count / total);
        const events = count < 10 ? poissonInterval(count, 0.95) : byarInterval(count, 0.95);
        expect(events.low).toBeLessThanOrEqual(count);
        expect(events.high).toBeGreaterThan(count);
      }),
    );
  });
});

describe('small numbers', () => {
  const county = { unit: '1/10万', name: '孕产妇死亡率', attribute: 'binding' as const };

  it('one death among 3000 births gives 33.3/10万, 0.84–186, and no certainty', () => {
    const result = assess({ 2024: '1/3000' }, atMost('8', false), county);
    expect(result.status).toBe('notMet');
    expect(result.smallNumber).toBe(true);
    expect(Number(result.interval!.low).toFixed(2)).toBe('0.84');
    expect(Number(result.interval!.high).toFixed(0)).toBe('186');
  });

  it('a large sample away from its target is none', () => {
    expect(assess({ 2024: '2900/3000' }, atLeast('94')).smallNumber).toBe(false);
    expect(assess({ 2024: '2820/3000' }, atLeast('94')).smallNumber).toBe(true);
  });

  it('shows the pooled three and five years beside it', () => {
    const readings = { 2020: '0/3000', 2021: '0/3000', 2022: '1/3000', 2023: '0/3000', 2024: '1/3000' };
    const { pooled } = assess(readings, atMost('8', false), county);
    expect(pooled.map(({ years, value }) => [years.length, Number(value).toFixed(1)])).toEqual([
      [3, '22.2'],
      [5, '13.3'],
    ]);
  });

  it('gives no outlook where fewer than five events are expected at the target', () => {
    const readings = Object.fromEntries([2020, 2021, 2022, 2023, 2024].map((year) => [year, '1/3000']));
    const result = assess(readings, atMost('8', false), county);
    expect(result.outlook).toBe('insufficient');
    expect(result.explanation.limits.join()).toContain('期望例数过少');
    expect(result.sufficiency).toBe('fewEvents');
    expect(result.explanation.sentence).toContain('不作预测结论；近 3 年合并 33.33/10万（6.87—97.41/10万）');
    expect(result.explanation.sentence).not.toContain('2030 年预计');
  });

  it('does not say where a level leads when it gives no outlook', () => {
    const readings = Object.fromEntries([2020, 2021, 2022, 2023, 2024].map((year) => [year, '0/3000']));
    const { paceClass, explanation } = assess(readings, atMost('8', false), county);
    expect(paceClass).toBe('keep');
    expect(explanation.sentence).not.toContain('年均');
    expect(explanation.sentence).not.toContain('可以保持');
  });

  it('a complete count has no interval but counts the missing heads', () => {
    const deputies = { name: '人大代表中女性比例', targetText: '≥30' };
    const result = assess({ 2024: '85/300' }, atLeast('30'), deputies);
    expect(result).toMatchObject({ interval: null, smallNumber: false, headsShort: 5 });
    expect(result.explanation.sentence).toContain('还差 5 人达标');
  });

  it('above a band heads are too many, not too few', () => {
    const band: TargetRule = { kind: 'band', low: '48.5', high: '51.5', side: 'both' };
    const committee = { name: '社区居委会成员中女性比例' };
    const above = assess({ 2024: '563/628' }, band, committee);
    expect(above.explanation.sentence).toContain('还需减少 240 人才能达标');
    expect(assess({ 2024: '300/628' }, band, committee).explanation.sentence).toContain('还差 5 人达标');
  });

  it.each([
    ['城区公办幼儿园在园幼儿占比', '人'],
    ['6个月内婴儿纯母乳喂养率', '人'],
    ['以乡镇（街道）为单位的适龄儿童免疫规划疫苗接种率', '人'],
    ['0—18岁儿童家长接受家庭教育指导率', '人'],
    ['学前教育毛入园率', '人'],
    ['由政府举办的标准化妇幼保健机构覆盖率', '个'],
    ['中小学校（园）建立家长学校比例', '个'],
    ['儿童主要活动场所周边道路安全交通设施及管理系统覆盖', '个'],
    ['药品评价性抽检合格率', '个'],
    ['普惠性幼儿园覆盖率', '个'],
    ['农村卫生厕所普及率', '户'],
  ])('what is missing of %s is counted in %s', (name, counter) => expect(counterOf(name)).toBe(counter));

  it.each<[string, boolean, number | null]>([
    ['89/300', true, 1],
    ['90/300', true, null],
    ['90/300', false, 1],
    ['89/299', true, 1],
  ])('%s against 30 %% (inclusive %s) misses %s', (counts, inclusive, heads) => {
    expect(assess({ 2024: counts }, atLeast('30', inclusive)).headsShort).toBe(heads);
  });
});

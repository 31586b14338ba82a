import { describe, expect, it } from 'vitest';
import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import type { AssessInput, ReferenceOrigin, SeriesPoint } from '@/lib/domain/scoring/assessment';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import type { ReferenceRule } from '@/lib/domain/target/rule';
import { makeInput } from './make-input';

const rule: ReferenceRule = { kind: 'reference', comparator: '>=', reference: '党员总数中女性比例' };
const MEMBERS: ReferenceOrigin = {
  kind: 'indicator',
  name: '全区女党员比例',
  isRetired: false,
  definitionSince: null,
};

function assess(points: SeriesPoint[], changes: Partial<AssessInput> = {}) {
  const input = makeInput({}, rule, { targetText: '不低于党员总数中女性比例', points, ...changes });
  return assessIndicator({ ...input, asOf: Math.max(...points.map(({ year }) => year)) }, DEFAULT_SETTINGS);
}

const at = (year: number, value: string, reference?: string): SeriesPoint => ({
  year,
  value,
  ...(reference !== undefined && { reference }),
});

describe('a reference derived from counts', () => {
  const third = (year: number, value: string): SeriesPoint => ({
    ...at(year, value, '33.33'),
    referenceCounts: { numerator: '1', denominator: '3' },
  });

  it.each([
    ['33.33', 'notMet'],
    ['33.3333333333', 'notMet'],
    ['33.3333333334', 'met'],
  ])('is compared by its fraction: %s is %s', (value, status) => {
    expect(assess([third(2024, value)], { reference: MEMBERS }).status).toBe(status);
  });

  it('equal fractions of different sizes are equal', () => {
    const point: SeriesPoint = { ...third(2024, ''), numerator: '2', denominator: '6' };
    expect(assess([point], { reference: MEMBERS }).status).toBe('met');
  });

  it('is never printed on the wrong side of the value it is compared with', () => {
    const missed = assess([third(2024, '33.33')], { reference: MEMBERS }).explanation;
    expect(missed.sentence).toContain('33.33%，低于目标 ≥33.333（');
    const met = assess([third(2024, '33.34')], { reference: MEMBERS }).explanation;
    expect(met.sentence).toContain('33.34%，达到目标 ≥33.33（');
  });

  it('is listed as printed, with where it comes from', () => {
    const { references } = assess([third(2023, '30'), at(2024, '40', '33.5')], {
      reference: MEMBERS,
    }).explanation;
    expect(references).toEqual({
      kind: 'indicator',
      name: '全区女党员比例',
      values: [
        { year: 2023, text: '33.33' },
        { year: 2024, text: '33.5' },
      ],
    });
  });
});

describe('what is missing is named', () => {
  const table: ReferenceOrigin = { ...MEMBERS, kind: 'series', name: '全市平均水平' };
  it.each<[string, AssessInput['reference'], string]>([
    ['nothing is linked', null, '未关联参照指标（党员总数中女性比例），暂不可评，请在规划设置中关联'],
    ['the indicator has no value', MEMBERS, '“全区女党员比例”2024 年尚无已审核数据'],
    [
      'the indicator is retired',
      { ...MEMBERS, isRetired: true },
      '参照指标“全区女党员比例”已停用，2024 年没有数据',
    ],
    ['the table is empty', table, '“全市平均水平”2024 年未填写'],
    ['at the command line', undefined, '缺少当年参照值（党员总数中女性比例），暂不可评'],
  ])('%s', (_, reference, words) => {
    const { status, reason, explanation } = assess([at(2023, '30', '31'), at(2024, '40')], { reference });
    expect({ status, reason }).toEqual({ status: 'notAssessable', reason: 'referenceMissing' });
    expect(explanation.sentence).toContain(words);
  });

  it('earlier years without one are a limit of the data', () => {
    const { limits } = assess([at(2022, '30'), at(2023, '31'), at(2024, '40', '33')], {
      reference: MEMBERS,
    }).explanation;
    expect(limits).toContain('缺少 2022、2023 年的参照值。');
  });

  it('other rules say nothing of references', () => {
    const { references, limits } = assess([at(2024, '40', '33')], {
      rule: { kind: 'threshold', bound: 'min', value: '94', inclusive: true },
    }).explanation;
    expect(references).toBeUndefined();
    expect(limits.join('')).not.toContain('参照');
  });
});

describe('the linked indicator’s definition changed', () => {
  const gaps = (definitionSince: number | null) =>
    assess(
      [
        at(2020, '30', '31'),
        at(2021, '31', '31.5'),
        at(2022, '32', '32'),
        at(2023, '33', '39'),
        at(2024, '34', '39.5'),
      ],
      { reference: { ...MEMBERS, definitionSince } },
    );

  it('the gap is forecast from then on only', () => {
    expect(gaps(null).usablePoints).toBe(5);
    expect(gaps(2023).usablePoints).toBe(2);
    expect(gaps(2023).forecast).toBeNull();
  });

  it('the step across it is no reversal', () => {
    const jump = [at(2022, '32', '32'), at(2023, '33', '40')];
    const before = [at(2020, '30', '30'), at(2021, '31', '31')];
    const types = (definitionSince: number | null) =>
      assess([...before, ...jump], { reference: { ...MEMBERS, definitionSince } }).warnings.map(
        ({ type }) => type,
      );
    expect(types(null)).toContain('reversal');
    expect(types(2023)).not.toContain('reversal');
  });

  it('a reversal speaks of the gap, since the value itself may have risen', () => {
    const { warnings } = assess([at(2020, '30', '29'), at(2021, '31', '30.5'), at(2022, '32', '32.25')], {
      reference: MEMBERS,
    });
    expect(warnings.find(({ type }) => type === 'reversal')?.message).toBe(
      '2022 年 32%，与参照值之差由 2020 年 1 个百分点变为 −0.25 个百分点，连续两年背离目标。',
    );
  });

  it('and the reader is told', () => {
    expect(gaps(2023).explanation.limits).toContain(
      '参照指标“全区女党员比例”2023 年口径变更，此前的差距不与此后比较。',
    );
  });
});

import fc from 'fast-check';
import type { AssessInput, Judgement, SeriesPoint } from '@/lib/domain/scoring/assessment';
import { GAP_KINDS } from '@/lib/domain/review/round';
import { DEFAULT_SETTINGS, type ScoringSettings } from '@/lib/domain/scoring/settings';
import { exactNumber, targetRule } from '../target/generate-rule';
import { makeInput } from './make-input';

/** A number of hundredths as it is typed: 0.01 to 99.00. */
export const hundredths = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => (value / 100).toFixed(2));

const whole = fc.integer({ min: 0, max: 5000 });
const share = hundredths(0, 10000);

/** What the entry sheet and the command line let through, the odd and the extreme included. */
const value = fc.oneof(
  { weight: 12, arbitrary: share },
  { weight: 1, arbitrary: exactNumber },
  {
    weight: 1,
    arbitrary: fc.constantFrom('0', '-0', '00.10', '999999999999999.9999999999', '-12.5', '1:2', '0:3'),
  },
);

const counts = fc
  .oneof(
    { weight: 12, arbitrary: fc.tuple(whole, whole) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(0, 1, 7.5, 999_999_999_999_999), fc.constantFrom(1, 0.1, 1e14)),
    },
  )
  .map(([numerator, denominator]) => ({
    value: '',
    numerator: String(numerator),
    denominator: String(denominator === 0 ? 1 : denominator),
  }));

const point = fc.record({
  reading: fc.oneof(
    value.map((text) => ({ value: text })),
    counts,
  ),
  reference: fc.option(
    value.filter((text) => !text.includes(':')),
    { nil: undefined },
  ),
  definitionChanged: fc.integer({ min: 0, max: 19 }).map((drawn) => drawn === 0),
  doubtful: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
});

const FIRST_YEAR = 2018;

/** Years one after the other, some of them missing, in any order. */
const points: fc.Arbitrary<SeriesPoint[]> = fc
  .array(fc.option(point, { freq: 6 }), { maxLength: 14, size: 'max' })
  .map((drawn) =>
    drawn.flatMap((one, index) => {
      if (one === null) return [];
      const { reading, reference, definitionChanged, doubtful } = one;
      return [
        {
          year: FIRST_YEAR + index,
          ...reading,
          ...(reference !== undefined && { reference }),
          ...(definitionChanged && { definitionChanged }),
          ...(doubtful && { doubtful }),
        },
      ];
    }),
  );

/** Mostly the usual year. */
const yearNear = (usual: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.integer({ min: 2014, max: 2036 }) },
  );

const gap = fc.record({
  kind: fc.constantFrom(...GAP_KINDS),
  reason: fc.constantFrom('统计公报 6 月发布。', '五年一次'),
});

/** Any rule with any series: nothing that the schemas and the entry sheet accept is left out. */
export const anyInput: fc.Arbitrary<AssessInput> = fc
  .record({
    rule: targetRule,
    points,
    unit: fc.constantFrom('%', '‰', '1/10万', '1/万', '人', ''),
    name: fc.constantFrom('孕产妇系统管理率', '人大代表中女性比例', '学前教育毛入园率'),
    attribute: fc.constantFrom('binding' as const, 'anticipated' as const, null),
    baselineYear: yearNear(2020),
    targetYear: yearNear(2030),
    asOf: fc.option(yearNear(2024), { freq: 3 }),
    confidence: fc.constantFrom('certain' as const, 'confirm' as const),
    roundClosed: fc.boolean(),
    gap: fc.option(gap, { freq: 2, nil: undefined }),
    excusedYears: fc.subarray([2019, 2021, 2022, 2023, 2024]),
    judgements: fc.constantFrom<Judgement[]>(
      [],
      [{ year: 2024, met: true, by: '张三', on: '2025-02-01', reason: '材料齐全' }],
      [{ year: 2024, met: false, by: '张三', on: '2025-02-01', reason: '材料不足' }],
    ),
  })
  .map(({ rule, asOf, ...changes }) => {
    const last = Math.max(FIRST_YEAR, ...changes.points.map(({ year }) => year));
    return makeInput({}, rule, { ...changes, asOf: asOf ?? last });
  });

const decimal = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 200 }).map((value) => String(value / 100)) },
  { weight: 1, arbitrary: fc.constantFrom('0', '1', '0.000000001', '999999999.999999999') },
);
const count = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constantFrom(30, 1000));

/** Fewer years than these carry no projection. */
const projectable = fc.integer({ min: 4, max: 10 });

/** Every number of the settings, drawn from what their schema accepts. */
export const anySettings: fc.Arbitrary<ScoringSettings> = fc.record(
  Object.fromEntries(
    Object.entries(DEFAULT_SETTINGS).map(([key, usual]) => {
      const other = /^(forecast|indicative)Points$/.test(key)
        ? projectable
        : typeof usual === 'number'
          ? count
          : decimal;
      return [key, fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })];
    }),
  ),
) as unknown as fc.Arbitrary<ScoringSettings>;

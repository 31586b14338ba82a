import { describe, expect, it } from 'vitest';
import type { DemoReading } from '@/lib/db/demo-data';
import type { IndicatorImport, PlanImport } from '@/lib/db/plan-import-types';
import { checkReferenceValue } from '@/lib/domain/reference/check-reference-value';
import { needsReference } from '@/lib/domain/reference/reference-names';
import { deriveRate } from '@/lib/domain/reading/derive-rate';
import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import type { Assessment, SeriesPoint } from '@/lib/domain/scoring/assessment';
import { combineParts } from '@/lib/domain/scoring/combine-parts';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { checkEntry } from '@/lib/domain/reading/check-entry';
import { buildPlans } from '@/seeds/build-plans';
import { buildDemoReadings } from '@/seeds/demo-readings';
import { readDemoAssumptions } from '@/seeds/demo/demo-rows';
import { listReported, type Reported } from '@/seeds/demo/reported';
import { readSeedRows } from '@/seeds/seed-rows';

const { plans } = buildPlans(readSeedRows());
const assumptions = readDemoAssumptions();
const demo = buildDemoReadings(plans, assumptions);

const placeOf = (plan: PlanImport, { indicator, partPosition }: Reported) =>
  `${plan.districtId}/${plan.kind}/${indicator.position}/${partPosition}`;
const placeOfReading = ({ districtId, planKind, position, partPosition }: DemoReading) =>
  `${districtId}/${planKind}/${position}/${partPosition}`;
const readingsByPlace = new Map<string, DemoReading[]>();
for (const reading of demo.readings) {
  const place = placeOfReading(reading);
  readingsByPlace.set(place, [...(readingsByPlace.get(place) ?? []), reading]);
}

function pointsOf(plan: PlanImport, reported: Reported): SeriesPoint[] {
  const { indicator } = reported;
  const generated = readingsByPlace.get(placeOf(plan, reported)) ?? [];
  const approved = generated.filter(({ state }) => state === 'approved' || state === 'archived');
  return [
    ...indicator.baselines.map(({ year, value }) => ({ year, value })),
    ...approved.map(({ year, value, numerator, denominator, definitionChanged, overrideReason }) => ({
      year,
      value: indicator.entryKind === 'ratio' ? `${numerator}:${denominator}` : value,
      ...(indicator.entryKind === 'fraction' && numerator && denominator ? { numerator, denominator } : {}),
      definitionChanged,
      doubtful: overrideReason !== null,
    })),
  ].map((point) => ({ ...point, ...referenceAt(plan, indicator, point.year) }));
}

/** The outside value of a year, or the approved one of the row that the plan compares with. */
function referenceAt(plan: PlanImport, indicator: IndicatorImport, year: number): Partial<SeriesPoint> {
  if (indicator.referencePosition !== null) {
    const compared = plan.indicators.find(({ position }) => position === indicator.referencePosition)!;
    const other = readingsByPlace.get(placeOf(plan, { indicator: compared, partPosition: 0 })) ?? [];
    const reading = other.find((one) => one.year === year && /approved|archived/.test(one.state));
    if (!reading?.numerator || !reading.denominator) return {};
    const { value, numerator, denominator } = reading;
    return { reference: value, referenceCounts: { numerator, denominator } };
  }
  const table = demo.references.find(
    ({ districtId, planKind, position }) =>
      districtId === plan.districtId && planKind === plan.kind && position === indicator.position,
  );
  const reference = table?.values.find((one) => one.year === year)?.value;
  return reference === undefined ? {} : { reference };
}

function assess(plan: PlanImport, reported: Reported, asOf: number): Assessment {
  const { indicator, partPosition } = reported;
  const judged = demo.judgements.filter(
    (judgement) =>
      judgement.districtId === plan.districtId &&
      judgement.planKind === plan.kind &&
      judgement.position === indicator.position &&
      judgement.partPosition === partPosition,
  );
  return assessIndicator(
    {
      name: indicator.name,
      unit: indicator.unit,
      targetText: indicator.targetText,
      rule: indicator.target.rule,
      direction: indicator.target.direction,
      confidence: indicator.target.confidence,
      attribute: indicator.attribute,
      baselineYear: plan.baselineYear,
      targetYear: plan.periodEnd,
      asOf,
      points: pointsOf(plan, reported),
      judgements: judged.map(({ year, met, reason }) => ({
        year,
        met,
        reason,
        by: '演示数据',
        on: '2026-03-01',
      })),
      roundClosed: asOf < 2025,
    },
    DEFAULT_SETTINGS,
  );
}

const assessDistrict = (districtId: string, asOf: number) =>
  plans
    .filter((plan) => plan.districtId === districtId)
    .flatMap((plan) => plan.indicators.map((indicator) => assessRow(plan, indicator, asOf)));

/** A printed row, by its parts where it is split. */
function assessRow(plan: PlanImport, indicator: IndicatorImport, asOf: number): Assessment {
  const reported = listReported({ indicators: [indicator] });
  const assessed = reported.map((each) => ({
    name: each.indicator.name,
    unit: each.indicator.unit,
    assessment: assess(plan, each, asOf),
  }));
  return indicator.parts.length > 0 ? combineParts(assessed) : assessed[0]!.assessment;
}

const yuzhong = assessDistrict('500103', 2025);
const everything = ['500103', '500237', '500110', '510811'].flatMap((district) =>
  assessDistrict(district, 2025),
);

describe('the generator', () => {
  it('gives the same readings at every call', () => {
    expect(buildDemoReadings(plans, readDemoAssumptions())).toEqual(demo);
  });

  it('covers 2021 to 2025 and the base years that no document prints', () => {
    const years = [...new Set(demo.readings.map(({ year }) => year))].sort();
    expect(years).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    const printed = plans.flatMap((plan) =>
      listReported(plan)
        .filter(({ indicator }) => indicator.baselines.length > 0)
        .map((reported) => placeOf(plan, reported)),
    );
    const baseYears = demo.readings.filter(({ year }) => year === 2020);
    expect(baseYears.filter((reading) => printed.includes(placeOfReading(reading)))).toEqual([]);
  });

  it('derives every rate from its numerator and denominator', () => {
    const fractions = plans.flatMap((plan) =>
      listReported(plan)
        .filter(({ indicator }) => indicator.entryKind === 'fraction')
        .flatMap((reported) =>
          (readingsByPlace.get(placeOf(plan, reported)) ?? []).map((reading) => ({
            reading,
            unit: reported.indicator.unit,
          })),
        ),
    );
    expect(fractions.length).toBeGreaterThan(1000);
    for (const { reading, unit } of fractions) {
      expect(reading.value).toBe(deriveRate(reading.numerator ?? '', reading.denominator ?? '', unit).value);
    }
  });

  it('keeps percentages within 0 and 100 and nothing below 0', () => {
    const units = new Map(
      plans.flatMap((plan) =>
        listReported(plan).map((each) => [placeOf(plan, each), each.indicator.unit] as const),
      ),
    );
    for (const reading of demo.readings) {
      const place = placeOfReading(reading);
      expect(Number(reading.value)).toBeGreaterThanOrEqual(0);
      if (units.get(place) === '%') expect(Number(reading.value)).toBeLessThanOrEqual(100);
    }
  });

  it('leaves 渝中区 孕产妇系统管理率 of 2025 to be filled in, at about 91 before', () => {
    const series = readingsByPlace.get('500103/women/4/0') ?? [];
    expect(series.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
    for (const { value } of series) {
      expect(Number(value)).toBeGreaterThan(90.5);
      expect(Number(value)).toBeLessThan(91.5);
    }
  });
});

describe('the open round', () => {
  it.each(['500103', '500237', '500110', '510811'])('leaves %s something in every queue', (district) => {
    const open = demo.readings.filter(({ districtId, year }) => districtId === district && year === 2025);
    const states = new Set(open.map(({ state }) => state));
    expect(states).toEqual(new Set(['draft', 'submitted', 'returned', 'approved']));
    const approved = open.filter(({ state }) => state === 'approved');
    expect(approved.length / open.length).toBeGreaterThan(0.7);
    expect(open.filter((r) => r.state === 'returned').every((r) => r.returnReason !== null)).toBe(true);
  });

  it('is the only one that is open', () => {
    const open = demo.rounds.filter(({ closedAt }) => closedAt === null).map(({ year }) => year);
    expect(new Set(open)).toEqual(new Set([2025]));
    expect(demo.rounds).toHaveLength(20);
    const earlier = demo.readings.filter(({ year }) => year > 2020 && year < 2025 && year !== 2023);
    expect(earlier.every(({ state }) => state === 'archived')).toBe(true);
  });
});

describe('渝中区 in 2025 shows', () => {
  it.each([
    'met',
    'notMet',
    'trendMet',
    'trendNotMet',
    'judgedMet',
    'judgedNotMet',
    'notAssessable',
    'noData',
  ])('status %s', (status) => {
    expect(yuzhong.map((assessment) => assessment.status)).toContain(status);
  });

  it('接近达标', () => {
    expect(yuzhong.some((assessment) => assessment.nearlyMet)).toBe(true);
  });

  it.each([
    'awaitingJudgement',
    'referenceMissing',
    'baselineMissing',
    'tooFewAfterDefinitionChange',
    'notReported',
  ])('reason %s', (reason) => {
    expect(yuzhong.map((assessment) => assessment.reason)).toContain(reason);
  });

  it.each(['onTrack', 'faster', 'slow', 'reverse', 'keep'])('pace %s', (pace) => {
    expect(yuzhong.map((assessment) => assessment.paceClass)).toContain(pace);
  });

  it.each(['expected', 'atRisk', 'unlikely', 'insufficient', 'notApplicable'])('outlook %s', (outlook) => {
    expect(yuzhong.map((assessment) => assessment.outlook)).toContain(outlook);
  });

  it.each([
    ['unlikely', 'red'],
    ['unlikely', 'yellow'],
    ['atRisk', 'yellow'],
    ['atRisk', 'blue'],
    ['missed', 'yellow'],
    ['reversal', 'yellow'],
    ['volatile', 'yellow'],
    ['missing', 'yellow'],
    ['doubtful', 'blue'],
  ])('warning %s %s', (type, level) => {
    const warnings = yuzhong.flatMap((assessment) => assessment.warnings);
    expect(warnings).toContainEqual(expect.objectContaining({ type, level }));
  });
});

describe('outside values', () => {
  it('belong to targets that are compared with another number, in the unit of their indicator', () => {
    expect(demo.references.length).toBeGreaterThan(5);
    for (const { name, values, planKind, districtId, position } of demo.references) {
      const plan = plans.find((one) => one.districtId === districtId && one.kind === planKind);
      const indicator = plan?.indicators.find((one) => one.position === position);
      expect(needsReference(indicator!.target.rule)).toBe(true);
      expect(indicator!.referencePosition).toBeNull();
      for (const { value } of values) {
        expect(checkReferenceValue(value, { name, unit: indicator!.unit })).toMatchObject({
          kind: 'value',
          value,
        });
      }
    }
  });

  it('leave one indicator of 昭化区 to be linked and one year of 渝中区 to be filled in', () => {
    expect(demo.references.some(({ districtId }) => districtId === '510811')).toBe(false);
    const last = demo.references.map(({ values }) => values.at(-1)?.year);
    expect(last.filter((year) => year !== 2025)).toEqual([2024]);
  });

  it('let reference targets be met and missed', () => {
    const asked = plans.flatMap((plan) =>
      plan.indicators
        .filter(({ target }) => target.rule.kind === 'reference')
        .map((indicator) => assess(plan, { indicator, partPosition: 0 }, 2025).status),
    );
    expect(new Set(asked)).toEqual(new Set(['met', 'notMet', 'notAssessable', 'noData']));
  });
});

describe('the demonstration as a whole', () => {
  it('is good in a little more than half of what can be assessed', () => {
    const count = (...statuses: string[]) =>
      everything.filter(({ status }) => statuses.includes(status)).length;
    const good = count('met', 'trendMet', 'judgedMet');
    const poor = count('notMet', 'trendNotMet', 'judgedNotMet');
    expect(good / (good + poor)).toBeGreaterThan(0.55);
    expect(good / (good + poor)).toBeLessThan(0.65);
  });

  it('shows rows that are met by all their parts, and rows that are not because of one', () => {
    const split = plans.flatMap((plan) =>
      plan.indicators
        .filter(({ parts }) => parts.length > 0)
        .map((indicator) => assessRow(plan, indicator, 2025)),
    );
    expect(split).toHaveLength(3);
    const sentences = split.map(({ explanation }) => explanation.sentence);
    expect(sentences).toContainEqual(expect.stringContaining('1 项未达到要求（区人大常委会委员中女性比例）'));
    expect(sentences).toContainEqual(expect.stringContaining('各项均达到要求'));
    expect(sentences).toContainEqual(expect.stringContaining('共 3 个分项'));
  });

  it('reports what was missing when a closed round ended', () => {
    const warnings = assessDistrict('500103', 2023).flatMap((assessment) => assessment.warnings);
    expect(warnings).toContainEqual(expect.objectContaining({ type: 'missing', level: 'blue' }));
  });
});

describe('demonstration breakdowns', () => {
  const broken = demo.breakdowns.map((breakdown) => {
    const plan = plans.find(
      ({ districtId, kind }) => districtId === breakdown.districtId && kind === breakdown.planKind,
    )!;
    const reported = listReported(plan).find(
      ({ indicator, partPosition }) =>
        indicator.position === breakdown.position && partPosition === breakdown.partPosition,
    )!;
    return { ...breakdown, indicator: reported.indicator, place: placeOf(plan, reported) };
  });

  it('are few, in every district, by sex and by area', () => {
    expect(new Set(broken.map(({ districtId }) => districtId)).size).toBe(4);
    expect(broken.length).toBeLessThan(25);
    expect(new Set(broken.flatMap(({ dimensions }) => dimensions))).toEqual(new Set(['sex', 'area']));
  });

  it('agree with their whole in every value, and nothing else is broken down', () => {
    let count = 0;
    for (const { indicator, place, dimensions } of broken) {
      for (const { value, scale, numerator, denominator, parts, year } of readingsByPlace.get(place) ?? []) {
        const whole = { value, scale, numerator, denominator };
        const { direction } = indicator.target;
        const found = checkEntry({ whole, parts }, { ...indicator, direction, dimensions }, year, null);
        expect(found.errors).toEqual([]);
        expect(parts).toHaveLength(2 * dimensions.length);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(60);
    expect(demo.readings.filter(({ parts }) => parts.length > 0)).toHaveLength(count);
  });
});

import type { Assessment, Status } from './assessment';
import { Fraction } from './fraction';

/** Every class with its count, and the achievement rate or the reason why none may be shown (method §2). */
export type StatusCounts = {
  counts: Record<Status, number>;
  /** 接近达标, a mark within 未达标. */
  nearlyMet: number;
  all: number;
  /** Denominator of the rate: all − 不可评 − 缺报. */
  assessed: number;
  /** Numerator: 已达标 + 趋势符合 + 研判达标. */
  reached: number;
  rate: AchievementRate;
};

export type AchievementRate =
  | { kind: 'rate'; percent: string }
  | { kind: 'refused'; reason: 'nothingAssessed' | 'partsDoNotAddUp'; message: string };

/** `expected` is the plan's number of indicators, where the caller knows it: the parts must add up to it. */
export function summarise(
  assessments: readonly Pick<Assessment, 'status' | 'nearlyMet'>[],
  expected = assessments.length,
): StatusCounts {
  const counts: Record<Status, number> = {
    met: 0,
    notMet: 0,
    trendMet: 0,
    trendNotMet: 0,
    judgedMet: 0,
    judgedNotMet: 0,
    notAssessable: 0,
    noData: 0,
  };
  let nearlyMet = 0;
  for (const assessment of assessments) {
    counts[assessment.status] += 1;
    if (assessment.nearlyMet) nearlyMet += 1;
  }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const assessed = all - counts.notAssessable - counts.noData;
  const reached = counts.met + counts.trendMet + counts.judgedMet;
  return { counts, nearlyMet, all, assessed, reached, rate: rateOf(reached, assessed, all, expected) };
}

function rateOf(reached: number, assessed: number, all: number, expected: number): AchievementRate {
  if (all !== expected) {
    const message = `各类合计 ${all} 项，与指标总数 ${expected} 项不符，不显示达标率。`;
    return { kind: 'refused', reason: 'partsDoNotAddUp', message };
  }
  if (assessed === 0) {
    return { kind: 'refused', reason: 'nothingAssessed', message: '没有可评的指标，不显示达标率。' };
  }
  return { kind: 'rate', percent: Fraction.of(reached, assessed).timesInteger(100).toExact() };
}

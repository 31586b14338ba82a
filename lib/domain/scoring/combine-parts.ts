import type {
  Assessment,
  Outlook,
  PaceClass,
  Status,
  Sufficiency,
  Warning,
  WarningLevel,
} from './assessment';
import { explainParts } from './explain-parts';
import { Fraction } from './fraction';

/** A 分项 with its own verdict, under the name and unit it is entered with. */
export type AssessedPart = { name: string; unit: string; assessment: Assessment };

/** What a part's verdict means for its row. */
export type PartStanding = 'good' | 'bad' | 'missing';

export const PART_STANDING: Record<Status, PartStanding> = {
  met: 'good',
  trendMet: 'good',
  judgedMet: 'good',
  notMet: 'bad',
  trendNotMet: 'bad',
  judgedNotMet: 'bad',
  notAssessable: 'missing',
  noData: 'missing',
};

type RowVerdict = Pick<Assessment, 'status' | 'reason' | 'nearlyMet'>;

/**
 * The verdict of a printed row that holds several values, from the verdicts of its parts: it is met only when every
 * part is. What is good is said of the row only when it is known of every part; what is bad, as soon as one part
 * shows it. Throws for a row without parts: that one is scored by its own readings.
 */
export function combineParts(parts: readonly AssessedPart[]): Assessment {
  if (parts.length === 0) throw new Error('a row without parts has no combined verdict');
  const assessments = parts.map(({ assessment }) => assessment);
  const verdict = judgeParts(assessments);
  // Where a judgement or a past target year leaves nothing to forecast, the data need not carry a forecast.
  const forecastable = assessments.filter(({ outlook }) => outlook !== 'notApplicable');
  const carrying = forecastable.length > 0 ? forecastable : assessments;
  return {
    ...verdict,
    ...combinePace(assessments),
    value: null,
    year: null,
    unconfirmed: assessments.some(({ unconfirmed }) => unconfirmed),
    outlook: combineOutlooks(assessments.map(({ outlook }) => outlook)),
    forecast: null,
    requiredPerYear: null,
    changePerYear: null,
    usablePoints: Math.min(...carrying.map(({ usablePoints }) => usablePoints)),
    sufficiency: leastSufficiency(carrying.map(({ sufficiency }) => sufficiency)),
    interval: null,
    smallNumber: assessments.some(({ smallNumber }) => smallNumber),
    pooled: [],
    headsShort: null,
    breaks: [...new Set(assessments.flatMap(({ breaks }) => breaks))].sort((a, b) => a - b),
    warnings: joinWarnings(parts),
    explanation: explainParts(parts, verdict.status),
  };
}

/** Any failing part fails the row; else any part without a verdict leaves it open; else it is met. */
function judgeParts(parts: readonly Assessment[]): RowVerdict {
  const of = (standing: PartStanding) => parts.filter(({ status }) => PART_STANDING[status] === standing);
  const bad = of('bad');
  const missing = of('missing');
  if (bad.length > 0) {
    // A part nobody knows yet could be far off: 接近达标 would promise too much.
    const nearlyMet = missing.length === 0 && bad.every((part) => part.nearlyMet);
    return { status: sameOr(bad, 'notMet'), reason: null, nearlyMet };
  }
  if (missing.length === 0) return { status: sameOr(parts, 'met'), reason: null, nearlyMet: false };
  const isSilent = parts.every(({ status }) => status === 'noData');
  return isSilent
    ? { status: 'noData', reason: 'notReported', nearlyMet: false }
    : { status: 'notAssessable', reason: 'partsMissing', nearlyMet: false };
}

/** 趋势不符 when all of them are, 未达标 when they differ. */
function sameOr(parts: readonly Assessment[], otherwise: Status): Status {
  const statuses = new Set(parts.map(({ status }) => status));
  return statuses.size === 1 ? parts[0]!.status : otherwise;
}

/** One bad outlook is the row's; 预计达标 needs every part's. */
function combineOutlooks(outlooks: readonly Outlook[]): Outlook {
  const bad = (['unlikely', 'atRisk'] as const).find((outlook) => outlooks.includes(outlook));
  if (bad) return bad;
  return new Set(outlooks).size === 1 ? outlooks[0]! : 'insufficient';
}

const BEHIND = ['reverse', 'slow', 'faster'] as const satisfies readonly PaceClass[];

/** The slowest part sets the pace; 进度正常 and 保持 need a pace of every part. */
function combinePace(parts: readonly Assessment[]): Pick<Assessment, 'pace' | 'paceClass'> {
  const has = (wanted: PaceClass) => parts.some(({ paceClass }) => paceClass === wanted);
  const known = parts.every(({ paceClass }) => paceClass !== null);
  const paceClass = BEHIND.find(has) ?? (known ? (has('onTrack') ? 'onTrack' : 'keep') : null);
  const paces = parts.filter((part) => part.paceClass === paceClass).flatMap(({ pace }) => pace ?? []);
  const [slowest] = paces.map((pace) => Fraction.of(pace)).sort((a, b) => a.compare(b));
  return { paceClass, pace: slowest?.toExact() ?? null };
}

const SUFFICIENCIES = [
  'none',
  'baseline',
  'requiredChange',
  'fewEvents',
  'indicative',
  'forecast',
] as const satisfies readonly Sufficiency[];

function leastSufficiency(found: readonly Sufficiency[]): Sufficiency {
  return SUFFICIENCIES.find((sufficiency) => found.includes(sufficiency)) ?? 'none';
}

const LEVELS = ['red', 'yellow', 'blue'] as const satisfies readonly WarningLevel[];

/** One warning a type, at the highest level of the parts, each part's words under its name; most serious first. */
function joinWarnings(parts: readonly AssessedPart[]): Warning[] {
  const joined = new Map<Warning['type'], Warning>();
  for (const { name, assessment } of parts) {
    for (const { type, level, message } of assessment.warnings) {
      const before = joined.get(type);
      const levels = before ? [before.level, level] : [level];
      joined.set(type, {
        type,
        level: LEVELS.find((each) => levels.includes(each)) ?? level,
        message: `${before?.message ?? ''}${name}：${message}`,
      });
    }
  }
  return [...joined.values()].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

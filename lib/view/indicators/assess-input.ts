import type { EntryKind } from '../../domain/reading/interpret-entry';
import type { DetailReading, DetailTarget, IndicatorDetail } from '../../domain/reading/indicator-detail';
import type { AssessInput, SeriesPoint } from '../../domain/scoring/assessment';

/** The revision of the target in force in the year: the newest that was valid by then. */
export function targetInForce(
  indicator: Pick<IndicatorDetail, 'targets'>,
  year: number,
): DetailTarget | null {
  return indicator.targets.find(({ validFrom }) => validFrom <= year) ?? null;
}

/** Approved values as scoring sees them, so that a chart's target and path are the verdict's own. */
export function approvedPoints(indicator: Pick<IndicatorDetail, 'readings' | 'entryKind'>): SeriesPoint[] {
  return indicator.readings.flatMap((reading) => {
    const isApproved = reading.state === 'approved' || reading.state === 'archived';
    if (!isApproved || reading.text === null) return [];
    return [
      {
        year: reading.year,
        value: scoredValue(reading, indicator.entryKind),
        ...(reading.numerator !== null && { numerator: reading.numerator }),
        ...(reading.denominator !== null && { denominator: reading.denominator }),
        ...(reading.definitionChanged && { definitionChanged: true }),
      },
    ];
  });
}

/** A ratio counts by its two terms; its decimal form is rounded. */
function scoredValue({ text, numerator, denominator }: DetailReading, kind: EntryKind): string {
  const isRatio = kind === 'ratio' && numerator !== null && denominator !== null;
  return isRatio ? `${numerator}:${denominator}` : (text ?? '');
}

export function toAssessInput(indicator: IndicatorDetail, target: DetailTarget, asOf: number): AssessInput {
  return {
    name: indicator.name,
    unit: indicator.unit,
    targetText: target.text,
    rule: target.rule,
    direction: target.direction,
    confidence: target.confidence,
    attribute: indicator.attribute,
    baselineYear: indicator.baselineYear,
    targetYear: indicator.periodEnd,
    asOf,
    points: approvedPoints(indicator),
  };
}

import type { DetailJudgement, DetailReading, IndicatorDetail } from '../../domain/reading/indicator-detail';
import { Fraction } from '../../domain/scoring/fraction';
import { distanceTo, goalOfBand, goalOfThreshold } from '../../domain/scoring/goal';
import { REASON_LABELS } from '../../domain/scoring/labels';
import { ruleInForce } from '../../domain/scoring/stage';
import { differenceUnit, formatNumber, roundDecimal, unitSuffix } from '../format-number';
import { targetInForce } from './assess-input';
import { countPartsMet, partsInForce } from './part-rows';

/** What stands largest on an indicator's page. */
export type Lead =
  | { kind: 'value'; text: string; unit: string; year: number }
  | { kind: 'judgement'; judgement: DetailJudgement }
  | { kind: 'parts'; met: number; all: number }
  | { kind: 'absent'; words: string; last: { text: string; unit: string; year: number } | null };

/** The year's value, the year's signed judgement, how many parts are met, or in words why there is none of these. */
export function composeLead(indicator: IndicatorDetail, year: number): Lead {
  const parts = partsInForce(indicator);
  if (parts.length > 0) return { kind: 'parts', ...countPartsMet(parts) };
  const status = indicator.assessment?.status;
  const judgement = indicator.judgements.find((one) => one.year === year);
  if (judgement && (status === 'judgedMet' || status === 'judgedNotMet')) {
    return { kind: 'judgement', judgement };
  }
  const [latest] = approvedReadings(indicator);
  const shown = latest && {
    text: readingText(latest, indicator),
    unit: indicator.entryKind === 'ratio' ? '' : unitSuffix(indicator.unit),
    year: latest.year,
  };
  if (shown && latest.year === year) return { kind: 'value', ...shown };
  const reason = indicator.assessment?.reason;
  return { kind: 'absent', words: reason ? REASON_LABELS[reason] : '暂无结论', last: shown ?? null };
}

/** The year's value with its unit, where it is what stands largest. */
export function shownValue(indicator: IndicatorDetail, year: number): string | null {
  const lead = composeLead(indicator, year);
  return lead.kind === 'value' ? `${formatNumber(lead.text)}${lead.unit}` : null;
}

export function approvedReadings(indicator: Pick<IndicatorDetail, 'readings'>): DetailReading[] {
  return indicator.readings.filter(
    ({ state, text }) => (state === 'approved' || state === 'archived') && text !== null,
  );
}

/** The year's value while it is on its way to approval; null when there is none, or parts are reported in its place. */
export function preliminaryReading(indicator: IndicatorDetail, year: number): DetailReading | null {
  if (partsInForce(indicator).length > 0) return null;
  return (
    indicator.readings.find(
      (reading) =>
        reading.year === year &&
        reading.text !== null &&
        reading.state !== 'approved' &&
        reading.state !== 'archived',
    ) ?? null
  );
}

export function readingText(
  { text, numerator, denominator }: DetailReading,
  { entryKind }: Pick<IndicatorDetail, 'entryKind'>,
): string {
  if (entryKind === 'ratio' && numerator !== null && denominator !== null)
    return `${numerator}∶${denominator}`;
  return text ?? '';
}

/** What stands beside the status: why a value could not be assessed, or how far it is from its target. */
export function badgeNote(indicator: IndicatorDetail, year: number): string | null {
  const { status, reason } = indicator.assessment ?? {};
  const isUnassessed = status === 'notAssessable' && composeLead(indicator, year).kind === 'value';
  return isUnassessed && reason ? REASON_LABELS[reason] : gapText(indicator, year);
}

/** 差 2.81 个百分点: how far an unmet value is from its bound; null where the rule has no fixed level. */
export function gapText(indicator: IndicatorDetail, year: number): string | null {
  const lead = composeLead(indicator, year);
  const target = targetInForce(indicator, year);
  if (indicator.assessment?.status !== 'notMet' || lead.kind !== 'value' || !target) return null;
  const { rule } = ruleInForce(target.rule, year, indicator.periodEnd);
  if (rule.kind !== 'threshold' && rule.kind !== 'band') return null;
  const goal = rule.kind === 'threshold' ? goalOfThreshold(rule) : goalOfBand(rule);
  const distance = distanceTo(goal, Fraction.of(lead.text));
  if (distance.sign() === 0) return null;
  const decimals = Math.max(lead.text.split('.')[1]?.length ?? 0, 1);
  const shown = roundDecimal(distance.toFixed(decimals + 4), decimals);
  const unit = differenceUnit(indicator.unit);
  return /[1-9]/.test(shown) ? `差 ${shown}${unit.startsWith('/') ? '' : ' '}${unit}` : null;
}

import { confidenceInterval } from '../../domain/scoring/interval';
import type { ScoringSettings } from '../../domain/scoring/settings';
import { roundDecimal } from '../format-number';

/** 0.84—186: what one case among 3,000 births says of a rate per 100,000. */
export function intervalOfOneCase(settings: ScoringSettings): string {
  const oneCase = { year: 0, value: '', numerator: '1', denominator: '3000' };
  const interval = confidenceInterval(oneCase, '1/10万', settings);
  return interval ? `${roundDecimal(interval.low, 2)}—${roundDecimal(interval.high, 0)}` : '';
}

import { Fraction } from '../domain/scoring/fraction';
import type { ScoringSettings } from '../domain/scoring/settings';
import { wordPace } from '../domain/scoring/wording';

/** 0.98 – the same figure as in the explanation, never rounded into another class than its own. */
export function paceText(pace: string, settings: ScoringSettings): string {
  return wordPace(Fraction.of(pace), settings);
}

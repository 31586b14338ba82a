import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { districtInputs } from './national-load';

export type Slice = { from: number; to: number };
/** Seconds spent; making the inputs is not counted. */
export type Spent = { assessed: number; explained: number };

/** Assesses every indicator of the districts `from` to `to` – 1, then writes every explanation. */
export function assessDistricts({ from, to }: Slice): Spent {
  for (const input of districtInputs(0)) assessIndicator(input, DEFAULT_SETTINGS);
  const spent = { assessed: 0, explained: 0 };
  for (let district = from; district < to; district += 1) {
    const inputs = districtInputs(district);
    const start = performance.now();
    const assessments = inputs.map((input) => assessIndicator(input, DEFAULT_SETTINGS));
    const middle = performance.now();
    for (const { explanation } of assessments) if (explanation.sentence === '') throw new Error('no words');
    spent.assessed += (middle - start) / 1000;
    spent.explained += (performance.now() - middle) / 1000;
  }
  return spent;
}

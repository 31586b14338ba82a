import type { DetailPart, IndicatorDetail } from '../../domain/reading/indicator-detail';
import { sparkline, type Sparkline } from '../sparkline';
import { STATUS_FAMILY } from '../status';
import { targetBounds } from '../target-bounds';
import { latestText } from './parts';

export const PART_SPARK = { width: 110, height: 30 };

/** A 分项 on the page of its row, finished for display. */
export type PartRow = Pick<
  DetailPart,
  'id' | 'serial' | 'name' | 'isRetired' | 'status' | 'nearlyMet' | 'unconfirmed'
> & {
  target: string | null;
  value: string | null;
  valueYear: number | null;
  spark: Sparkline | null;
};

export function composePartRows({ parts }: Pick<IndicatorDetail, 'parts'>): PartRow[] {
  return parts.map((part) => {
    const { id, serial, name, isRetired, status, nearlyMet, unconfirmed, target, series } = part;
    return {
      ...{ id, serial, name, isRetired, status, nearlyMet, unconfirmed },
      target: target?.text ?? null,
      value: latestText(part),
      valueYear: series.at(-1)?.year ?? null,
      spark: sparkline({ series, bounds: target && targetBounds(target.rule), ...PART_SPARK }),
    };
  });
}

/** The parts that are scored in the place of the row; none when it is scored itself. */
export function partsInForce({ parts }: Pick<IndicatorDetail, 'parts'>): DetailPart[] {
  return parts.filter(({ isRetired }) => !isRetired);
}

/** What the page shows rests, at least in part, on data made up for trying out. */
export function hasDemonstrationData(
  indicator: Pick<IndicatorDetail, 'readings' | 'judgements' | 'parts'>,
): boolean {
  const { readings, judgements, parts } = indicator;
  return [...readings, ...judgements, ...parts.flatMap(({ series }) => series)].some(
    ({ flag }) => flag === 'demonstration',
  );
}

/** How many of them are met in the year. */
export function countPartsMet(parts: readonly DetailPart[]): { met: number; all: number } {
  const met = parts.filter(({ status }) => status !== null && STATUS_FAMILY[status] === 'good').length;
  return { met, all: parts.length };
}

import { z } from 'zod';
import type { DemoBreakdown } from '@/lib/db/demo-breakdowns';
import type { PlanImport } from '@/lib/db/plan-import-types';
import { CATEGORIES, type Dimension } from '@/lib/domain/reading/dimension';
import { deriveRate } from '@/lib/domain/reading/derive-rate';
import type { PartReading } from '@/lib/domain/reading/interpret-parts';
import { readSeedFile } from '../read-csv';
import { createRandom } from './random';
import { listReported } from './reported';
import type { DemoNumber } from './series';
import type { DemoSubject } from './subject';

const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, '应为数字')
  .transform(Number);

/**
 * What demonstration values are broken down by: how many percent of those counted over belong to the first category, and
 * by how many percent its rate lies above the whole's. A demonstration setting, not a fact of the plans.
 */
const demoBreakdownRow = z.object({
  catalogue_key: z.string(),
  plan_kind: z.enum(['women', 'children', 'action']),
  /** Empty: all. */
  districts: z.string().transform((text) => text.split(';').filter(Boolean)),
  dimension: z.enum(['sex', 'area']),
  first_share: decimal,
  first_tilt: decimal,
});

export type BreakdownRow = z.output<typeof demoBreakdownRow>;

export const readBreakdowns = (): BreakdownRow[] => readSeedFile('demo-breakdowns', demoBreakdownRow);

/** By how much a year's share may differ from the usual one, in percent. */
const SHARE_DRIFT = 0.4;

/** The breakdown of a generated number; the categories of each dimension add up to it. */
export function partsOf(
  rows: readonly BreakdownRow[],
  subject: DemoSubject,
  number: DemoNumber,
): PartReading[] {
  return rowsFor(rows, subject.plan, subject.indicator.catalogueKey).flatMap((row) => {
    const random = createRandom(`${subject.name}/${row.dimension}/${number.year}`);
    const share = (row.first_share + (random() * 2 - 1) * SHARE_DRIFT) / 100;
    return splitNumber(row, share, number, subject.indicator.unit);
  });
}

function rowsFor(
  rows: readonly BreakdownRow[],
  { districtId, kind }: PlanImport,
  key: string,
): BreakdownRow[] {
  return rows.filter(
    ({ catalogue_key, plan_kind, districts }) =>
      catalogue_key === key &&
      plan_kind === kind &&
      (districts.length === 0 || districts.includes(districtId)),
  );
}

function splitNumber(
  { dimension, first_tilt }: BreakdownRow,
  share: number,
  { value, numerator, denominator }: DemoNumber,
  unit: string,
): PartReading[] {
  const [first, second] = CATEGORIES[dimension] as [PartReading['category'], PartReading['category']];
  if (numerator === null || denominator === null) {
    const whole = Number(value);
    const one = Math.round(whole * share);
    const count = (category: PartReading['category'], size: number): PartReading => ({
      category,
      value: String(size),
      scale: 0,
      numerator: null,
      denominator: null,
    });
    return [count(first, one), count(second, whole - one)];
  }
  const [top, bottom] = [Number(numerator), Number(denominator)];
  const firstBottom = Math.round(bottom * share);
  // Nobody is counted who is not there: each numerator stays within its denominator wherever the whole does.
  const room = Math.max(0, bottom - top);
  const wanted = Math.round(((top * firstBottom) / bottom) * (1 + first_tilt / 100));
  const firstTop = Math.min(
    Math.max(wanted, firstBottom - room, 0),
    Math.max(firstBottom, top - (bottom - firstBottom)),
  );
  const rate = (category: PartReading['category'], parts: [number, number]): PartReading => {
    const [a, b] = [String(parts[0]), String(parts[1])];
    const { value: derived, scale } = deriveRate(a, b, unit);
    return { category, value: derived, scale, numerator: a, denominator: b };
  };
  return [rate(first, [firstTop, firstBottom]), rate(second, [top - firstTop, bottom - firstBottom])];
}

/** Which indicators are broken down while the demonstration lasts. */
export function buildDemoBreakdowns(plans: readonly PlanImport[]): DemoBreakdown[] {
  const rows = readBreakdowns();
  return plans.flatMap((plan) =>
    listReported(plan).flatMap(({ indicator: { position, catalogueKey }, partPosition }) => {
      const dimensions: Dimension[] = rowsFor(rows, plan, catalogueKey).map(({ dimension }) => dimension);
      if (dimensions.length === 0) return [];
      const { districtId, kind: planKind, periodStart } = plan;
      return [{ districtId, planKind, periodStart, position, partPosition, dimensions }];
    }),
  );
}

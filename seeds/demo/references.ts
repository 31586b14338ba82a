import { z } from 'zod';
import type { DemoReference } from '@/lib/db/demo-references';
import type { PlanImport } from '@/lib/db/plan-import-types';
import { referenceNames } from '@/lib/domain/reference/reference-names';
import { ownReferenceName } from '@/lib/domain/reference/suggest-reference';
import { readSeedFile } from '../read-csv';

/** Invented outside values of one indicator, year after year from `first_year`. */
const demoReferenceRow = z.object({
  district_code: z.string(),
  plan_kind: z.enum(['women', 'children', 'action']),
  row: z.coerce.number().int(),
  first_year: z.coerce.number().int(),
  values: z
    .string()
    .regex(/^\d+(\.\d+)?(;\d+(\.\d+)?)*$/, '应为以分号隔开的数字')
    .transform((text) => text.split(';')),
});

/** Tables of outside values for indicators that no other indicator of their plan can be compared with. */
export function buildDemoReferences(plans: readonly PlanImport[]): DemoReference[] {
  const rows = readSeedFile('demo-references', demoReferenceRow);
  return rows.flatMap(({ district_code, plan_kind, row, first_year, values }) => {
    const plan = plans.find(({ districtId, kind }) => districtId === district_code && kind === plan_kind);
    const indicator = plan?.indicators.find(({ position }) => position === row);
    if (!plan || !indicator) return [];
    const [reference] = referenceNames(indicator.target.rule);
    if (reference === undefined) throw new Error(`${indicator.name}的目标不与其他数值比较`);
    const numbers = values.map((value, index) => ({
      year: first_year + index,
      value,
      scale: value.split('.')[1]?.length ?? 0,
    }));
    return [
      {
        districtId: district_code,
        planKind: plan_kind,
        periodStart: plan.periodStart,
        position: row,
        partPosition: 0,
        name: ownReferenceName(reference, indicator.name),
        unit: indicator.unit,
        values: numbers,
      },
    ];
  });
}

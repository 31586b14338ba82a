import { actionParamsSchema, type ActionParams } from '@/lib/schemas/bulletin';
import { periodParamsSchema } from '@/lib/schemas/address';
import type { ActionQuery } from '@/lib/services/get-action-place';
import type { ActionAddress, BoardFilters } from '@/lib/view/actions/address';

export type ActionSearch = Record<string, string | string[] | undefined>;

/** What the address of a page about 举措 asks for. */
export function readActionSearch(
  district: string,
  search: ActionSearch,
): { query: ActionQuery; filters: BoardFilters; params: ActionParams } {
  const params = actionParamsSchema.parse(search);
  const { by, group, state, finding, plan, kind, quarter } = params;
  const { year } = periodParamsSchema.parse(search);
  return {
    query: { districtId: district, planId: plan, kind, quarter, year },
    filters: { by, group, state, finding },
    params,
  };
}

type Shown = {
  plan: { id: string };
  kind: ActionAddress['kind'];
  standing: { quarter: ActionAddress['quarter'] };
};

export const addressOf = (district: string, { plan, kind, standing }: Shown): ActionAddress => ({
  district,
  planId: plan.id,
  kind,
  quarter: standing.quarter,
});

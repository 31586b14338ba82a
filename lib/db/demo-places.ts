import type { Db } from './client';

/** Named as the author of everything that was generated for trying the product out. */
export const DEMO_AUTHOR = '演示数据';

/** Where a generated row belongs, without knowing database ids. */
export type DemoPlace = {
  districtId: string;
  planKind: 'women' | 'children' | 'action';
  periodStart: number;
  position: number;
  /** 0 for a printed row. */
  partPosition: number;
};

export function placeKey(place: DemoPlace): string {
  return `${place.districtId}/${place.planKind}/${place.periodStart}/${place.position}/${place.partPosition}`;
}

/** Ids by place. */
export async function findIndicatorIds(db: Db, districtIds: string[]): Promise<Map<string, string>> {
  const indicators = await db.indicator.findMany({
    where: { districtId: { in: districtIds } },
    select: {
      districtId: true,
      id: true,
      position: true,
      partPosition: true,
      plan: { select: { kind: true, periodStart: true } },
    },
  });
  return new Map(
    indicators.map(({ districtId, id, position, partPosition, plan }) => [
      placeKey({ districtId, planKind: plan.kind, periodStart: plan.periodStart, position, partPosition }),
      id,
    ]),
  );
}

import type { ExplainedType } from '@/lib/domain/review/warning-reason';
import { DEMO_AUTHOR } from './demo-places';
import type { Db } from './client';

/** A warning that asks for an explanation and rests on a demonstration reading. */
export type DemoWarning = {
  districtId: string;
  indicatorId: string;
  year: number;
  type: ExplainedType;
  value: string;
  closed: boolean;
  explained: boolean;
};

/** In printed order of each district, so that the same warnings are explained at every call. */
export async function listDemoWarnings(db: Db): Promise<DemoWarning[]> {
  return db.$queryRaw<DemoWarning[]>`
    SELECT w.district_id AS "districtId", w.indicator_id AS "indicatorId", w.year, w.type, a.value,
      n.closed_at IS NOT NULL AS closed, g.type IS NOT NULL AS explained
    FROM warning w
    JOIN assessment a ON a.district_id = w.district_id AND a.indicator_id = w.indicator_id AND a.year = w.year
    JOIN reading r ON r.district_id = w.district_id AND r.indicator_id = w.indicator_id AND r.year = w.year
      AND r.flag = 'demonstration'
    JOIN reporting_round n ON n.district_id = w.district_id AND n.year = w.year
    JOIN indicator i ON i.district_id = w.district_id AND i.id = w.indicator_id
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    LEFT JOIN warning_reason g ON g.district_id = w.district_id AND g.indicator_id = w.indicator_id
      AND g.year = w.year AND g.type = w.type
    WHERE w.type IN ('volatile', 'reversal') AND a.value IS NOT NULL
    ORDER BY w.district_id, w.year, p.kind, i.position, i.part_position, w.type`;
}

export type DemoReason = Pick<DemoWarning, 'districtId' | 'indicatorId' | 'year' | 'type' | 'value'> & {
  text: string;
  givenAt: Date;
};

export async function insertDemoReasons(db: Db, reasons: readonly DemoReason[]): Promise<number> {
  const { count } = await db.warningReason.createMany({
    data: reasons.map((reason) => ({ ...reason, flag: 'demonstration', givenBy: DEMO_AUTHOR })),
    skipDuplicates: true,
  });
  return count;
}

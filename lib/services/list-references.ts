import { database } from '@/lib/db/client';
import { findMonitoredSpan } from '@/lib/db/monitored-span';
import { listReferenceAudit } from '@/lib/db/reference-history';
import {
  listReferenceSeries,
  listReferenceValues,
  type ReferenceSeriesState,
} from '@/lib/db/reference-series';
import { listReferringRows, type ReferringRow } from '@/lib/db/references';
import { listRoundYears } from '@/lib/db/scoring-input';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { referenceNames } from '@/lib/domain/reference/reference-names';
import type { StoredReferenceValue } from '@/lib/domain/reference/saved-references';
import { referenceYears } from '@/lib/domain/reference/reference-years';
import { chinaDay } from '@/lib/domain/review/calendar';
import { referenceChangeSchema, type ReferenceChange } from '@/lib/schemas/reference';
import { targetRuleSchema } from '@/lib/schemas/target-rule';
import { requireRight } from './require-right';

/** Changes shown below the tables; older ones stay in the audit log. */
const HISTORY_LENGTH = 100;

/** An indicator whose target is compared with another number, as its texts name it, and what it is linked to. */
export type ReferringIndicator = Omit<ReferringRow, 'rules'> & { asked: string[] };

export type ReferenceList = {
  series: (ReferenceSeriesState & { values: StoredReferenceValue[] })[];
  /** Years that can be filled in, from the base year on. */
  years: number[];
  /** Those of them that are archived: a change needs a reason. */
  closedYears: number[];
  referring: ReferringIndicator[];
  /** Newest first. */
  history: (ReferenceChange & { id: string; actor: string; at: string })[];
  mayManage: boolean;
};

/** The yearly tables of outside values of a district, and which indicators rest on them. Throws `forbidden`. */
export async function listReferences(actor: Actor, districtId: string, now: Date): Promise<ReferenceList> {
  requireRight(actor, { type: 'district.read', districtId });
  const db = database();
  const [series, span, rounds, rows] = await Promise.all([
    listReferenceSeries(districtId),
    findMonitoredSpan(db, districtId),
    listRoundYears(db, districtId),
    listReferringRows(districtId),
  ]);
  const seriesIds = series.map(({ id }) => id);
  const [values, audit] = await Promise.all([
    listReferenceValues(db, districtId, seriesIds),
    listReferenceAudit(districtId, seriesIds, HISTORY_LENGTH),
  ]);
  const thisYear = Number(chinaDay(now).slice(0, 4));
  return {
    series: series.map((table) => ({
      ...table,
      values: values.filter(({ seriesId }) => seriesId === table.id),
    })),
    years: referenceYears(
      span,
      rounds.map(({ year }) => year),
      thisYear,
    ),
    closedYears: rounds.filter(({ closed }) => closed).map(({ year }) => year),
    referring: rows.flatMap(toReferring),
    history: audit.flatMap(({ id, actor: by, at, detail }) => {
      const change = referenceChangeSchema.safeParse(detail);
      return change.success ? [{ id, actor: by, at: at.toISOString(), ...change.data }] : [];
    }),
    mayManage: can(actor, { type: 'plan.manage', districtId }),
  };
}

function toReferring({ rules, ...row }: ReferringRow): ReferringIndicator[] {
  const asked = rules.flatMap((rule) => {
    const parsed = targetRuleSchema.safeParse(rule);
    return parsed.success ? referenceNames(parsed.data) : [];
  });
  return asked.length > 0 || row.linked ? [{ ...row, asked: [...new Set(asked)] }] : [];
}

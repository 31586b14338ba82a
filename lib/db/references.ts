import type { ReferenceLink } from '@/lib/domain/reference/find-reference-ring';
import { database, type Db } from './client';

/** An indicator or a yearly table that an indicator can be compared with. */
export type ReferenceChoice = { kind: 'indicator' | 'series'; id: string; name: string; unit: string };

export type IndicatorChoice = ReferenceChoice & { serial: string; planKind: 'women' | 'children' | 'action' };

/** Everything of a district that an indicator may be linked to: its indicators in force that have numbers, and its yearly tables. */
export async function listReferenceChoices(
  districtId: string,
): Promise<{ indicators: IndicatorChoice[]; series: ReferenceChoice[] }> {
  const [indicators, series] = await Promise.all([
    database().indicator.findMany({
      where: { districtId, retiredAt: null, entryKind: { not: 'judgement' } },
      select: { id: true, name: true, unit: true, serial: true, plan: { select: { kind: true } } },
      orderBy: [{ plan: { kind: 'asc' } }, { position: 'asc' }, { partPosition: 'asc' }],
    }),
    database().referenceSeries.findMany({
      where: { districtId },
      select: { id: true, name: true, unit: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  return {
    indicators: indicators.map(({ plan, ...row }) => ({ kind: 'indicator', planKind: plan.kind, ...row })),
    series: series.map((row) => ({ kind: 'series', ...row })),
  };
}

/** All links between indicators of the district. */
export async function listReferenceLinks(db: Db, districtId: string): Promise<ReferenceLink[]> {
  const rows = await db.indicator.findMany({
    where: { districtId },
    select: { id: true, name: true, referenceIndicatorId: true },
  });
  return rows.map(({ referenceIndicatorId, ...row }) => ({ ...row, referenceId: referenceIndicatorId }));
}

export type ReferringRow = {
  id: string;
  planId: string;
  serial: string;
  name: string;
  unit: string;
  /** Years in which it is monitored, base year included. */
  from: number;
  to: number;
  /** Of every revision of the target, newest first; parse before use. */
  rules: unknown[];
  linked: { kind: 'indicator' | 'series'; id: string; name: string } | null;
};

/** Indicators in force with what each is compared with. */
export async function listReferringRows(districtId: string): Promise<ReferringRow[]> {
  const rows = await database().indicator.findMany({
    where: { districtId, retiredAt: null },
    select: {
      id: true,
      planId: true,
      serial: true,
      name: true,
      unit: true,
      plan: { select: { baselineYear: true, periodEnd: true } },
      targets: {
        select: { rule: true },
        orderBy: [{ validFrom: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      },
      referenceIndicator: { select: { id: true, name: true } },
      referenceSeries: { select: { id: true, name: true } },
    },
    orderBy: [{ plan: { kind: 'asc' } }, { position: 'asc' }, { partPosition: 'asc' }],
  });
  return rows.map(({ targets, plan, referenceIndicator, referenceSeries, ...row }) => ({
    ...row,
    from: plan.baselineYear,
    to: plan.periodEnd,
    rules: targets.map(({ rule }) => rule),
    linked: referenceIndicator
      ? { kind: 'indicator', ...referenceIndicator }
      : referenceSeries && { kind: 'series', ...referenceSeries },
  }));
}

/** Rules of every revision of an indicator's target; parse before use. */
export async function listTargetRules(db: Db, districtId: string, indicatorId: string): Promise<unknown[]> {
  const rows = await db.targetRevision.findMany({
    where: { districtId, indicatorId },
    select: { rule: true },
  });
  return rows.map(({ rule }) => rule);
}

export type Referring = { id: string; name: string; retired: boolean };

/** Indicators that are compared with the given one or with one of the given tables. */
export async function listReferring(
  db: Db,
  districtId: string,
  to: { indicatorId: string } | { seriesIds: readonly string[] },
): Promise<Referring[]> {
  const rows = await db.indicator.findMany({
    where: {
      districtId,
      ...('indicatorId' in to
        ? { referenceIndicatorId: to.indicatorId }
        : { referenceSeriesId: { in: [...to.seriesIds] } }),
    },
    select: { id: true, name: true, retiredAt: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ retiredAt, ...row }) => ({ ...row, retired: retiredAt !== null }));
}

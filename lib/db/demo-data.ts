import type { Db } from './client';

/** Named as the author of everything that was generated for trying the product out. */
export const DEMO_AUTHOR = '演示数据';

/** Where a generated row belongs, without knowing database ids. */
type DemoPlace = {
  districtId: string;
  planKind: 'women' | 'children' | 'action';
  periodStart: number;
  position: number;
  /** 0 for a printed row. */
  partPosition: number;
};

export type DemoReading = DemoPlace & {
  year: number;
  /** Exact decimal text. */
  value: string;
  scale: number;
  numerator: string | null;
  denominator: string | null;
  state: 'draft' | 'submitted' | 'returned' | 'approved' | 'archived';
  definitionChanged: boolean;
  note: string | null;
  overrideReason: string | null;
  returnReason: string | null;
  enteredAt: Date;
  reviewedAt: Date | null;
};

export type DemoJudgement = DemoPlace & {
  year: number;
  met: boolean;
  reason: string;
  evidence: string;
  signedAt: Date;
};

export type DemoRound = {
  districtId: string;
  year: number;
  opensOn: Date;
  dueOn: Date;
  closedAt: Date | null;
};

export type DemoSet = { readings: DemoReading[]; judgements: DemoJudgement[]; rounds: DemoRound[] };

export type DemoCounts = { readings: number; revisions: number; judgements: number; rounds: number };
export type ClearedDemo = Omit<DemoCounts, 'rounds'> & { reasons: number };

/** Adds what is missing; a year that somebody has already filled in is left alone. Run in a transaction. */
export async function insertDemoData(db: Db, set: DemoSet): Promise<DemoCounts> {
  const districtIds = [...new Set(set.rounds.map((round) => round.districtId))];
  const ids = await findIndicatorIds(db, districtIds);
  const rounds = await db.reportingRound.createMany({
    data: set.rounds.map((round) => ({ ...round, settingsVersion: round.closedAt ? 0 : null })),
    skipDuplicates: true,
  });
  const inserted = await db.reading.createManyAndReturn({
    data: set.readings.flatMap((reading) => readingRow(reading, ids)),
    skipDuplicates: true,
    select: {
      districtId: true,
      id: true,
      value: true,
      scale: true,
      numerator: true,
      denominator: true,
      state: true,
      note: true,
      overrideReason: true,
      returnReason: true,
      enteredAt: true,
    },
  });
  const revisions = await db.readingRevision.createMany({
    data: inserted.map(({ districtId, id, enteredAt, ...after }) => ({
      districtId,
      readingId: id,
      version: 1,
      action: 'seed',
      after: {
        ...after,
        value: after.value?.toFixed() ?? null,
        numerator: after.numerator?.toFixed() ?? null,
        denominator: after.denominator?.toFixed() ?? null,
      },
      actor: DEMO_AUTHOR,
      at: enteredAt,
    })),
  });
  const judgements = await db.judgement.createMany({
    data: set.judgements.flatMap((judgement) => judgementRow(judgement, ids)),
    skipDuplicates: true,
  });
  return {
    readings: inserted.length,
    revisions: revisions.count,
    judgements: judgements.count,
    rounds: rounds.count,
  };
}

/**
 * Removes a district's readings, judgements and reasons that are still flagged as demonstration, with their history,
 * and nothing else: what a person has changed since carries another flag and stays. Rounds stay too. Run in a
 * transaction.
 */
export async function deleteDemoData(db: Db, districtId: string): Promise<ClearedDemo> {
  const where = { districtId, flag: 'demonstration' } as const;
  const revisions = await db.readingRevision.deleteMany({ where: { districtId, reading: where } });
  const readings = await db.reading.deleteMany({ where });
  const judgements = await db.judgement.deleteMany({ where });
  const reasons = await db.warningReason.deleteMany({ where });
  return {
    readings: readings.count,
    revisions: revisions.count,
    judgements: judgements.count,
    reasons: reasons.count,
  };
}

function placeKey(place: DemoPlace): string {
  return `${place.districtId}/${place.planKind}/${place.periodStart}/${place.position}/${place.partPosition}`;
}

async function findIndicatorIds(db: Db, districtIds: string[]): Promise<Map<string, string>> {
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

/** Nothing for an indicator that is not there: demonstration data never creates indicators. */
function readingRow(reading: DemoReading, ids: ReadonlyMap<string, string>) {
  const indicatorId = ids.get(placeKey(reading));
  if (indicatorId === undefined) return [];
  const { planKind: _kind, periodStart: _start, position: _row, partPosition: _part, ...columns } = reading;
  return [
    {
      ...columns,
      indicatorId,
      flag: 'demonstration' as const,
      enteredBy: DEMO_AUTHOR,
      reviewedBy: reading.reviewedAt === null ? null : DEMO_AUTHOR,
    },
  ];
}

function judgementRow(judgement: DemoJudgement, ids: ReadonlyMap<string, string>) {
  const indicatorId = ids.get(placeKey(judgement));
  if (indicatorId === undefined) return [];
  const { planKind: _kind, periodStart: _start, position: _row, partPosition: _part, ...columns } = judgement;
  return [{ ...columns, indicatorId, flag: 'demonstration' as const, signedBy: DEMO_AUTHOR }];
}

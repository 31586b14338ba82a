import type { ReturnField } from '@/lib/domain/review/return-field';
import type { Db } from './client';
import { DEMO_AUTHOR, findIndicatorIds, placeKey, type DemoPlace } from './demo-places';
import { deleteDemoReferences, insertDemoReferences, type DemoReference } from './demo-references';

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
  returnFields: ReturnField[];
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

export type DemoSet = {
  readings: DemoReading[];
  judgements: DemoJudgement[];
  rounds: DemoRound[];
  references: DemoReference[];
};

export type DemoCounts = {
  readings: number;
  revisions: number;
  judgements: number;
  rounds: number;
  /** Outside values. */
  references: number;
};
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
      returnFields: true,
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
    references: await insertDemoReferences(db, set.references),
  };
}

/**
 * Removes a district's readings, judgements, reasons and outside values that are still flagged as demonstration, with
 * their history, and nothing else: what a person has changed since carries another flag and stays. Rounds stay too. Run in a
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
    references: await deleteDemoReferences(db, districtId),
  };
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

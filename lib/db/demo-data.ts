import type { PartReading } from '@/lib/domain/reading/interpret-parts';
import type { ReturnField } from '@/lib/domain/review/return-field';
import type { Db } from './client';
import {
  deleteDemoBulletins,
  insertDemoBulletins,
  insertDemoQuarters,
  type DemoBulletin,
  type DemoQuarter,
} from './demo-bulletins';
import { setDemoBreakdowns, type DemoBreakdown } from './demo-breakdowns';
import { deleteDemoNarratives, insertDemoNarratives, type DemoNarrative } from './demo-narratives';
import { DEMO_AUTHOR, findIndicatorIds, placeKey, type DemoPlace } from './demo-places';
import { deleteDemoReferences, insertDemoReferences, type DemoReference } from './demo-references';

export type DemoReading = DemoPlace & {
  year: number;
  /** Exact decimal text. */
  value: string;
  scale: number;
  numerator: string | null;
  denominator: string | null;
  /** By sex, by area. */
  parts: PartReading[];
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
  /** Which indicators are broken down. */
  breakdowns: DemoBreakdown[];
  narratives: readonly DemoNarrative[];
  bulletins: readonly DemoBulletin[];
  /** Whose bulletins are no longer waited for. */
  closedQuarters: readonly DemoQuarter[];
};

export type DemoCounts = {
  readings: number;
  revisions: number;
  judgements: number;
  rounds: number;
  /** Outside values. */
  references: number;
  /** Texts of departments about their year. */
  narratives: number;
  /** 简报 of lead units. */
  bulletins: number;
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
  await setDemoBreakdowns(db, set.breakdowns);
  const inserted = await db.reading.createManyAndReturn({
    data: set.readings.flatMap((reading) => readingRow(reading, ids)),
    skipDuplicates: true,
    select: {
      districtId: true,
      id: true,
      indicatorId: true,
      year: true,
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
  const partsAt = partsByPlace(set.readings, ids);
  const parts = inserted.flatMap(({ districtId, id, indicatorId, year }) =>
    (partsAt.get(`${indicatorId} ${year}`) ?? []).map((part) => ({ districtId, readingId: id, ...part })),
  );
  if (parts.length > 0) await db.readingPart.createMany({ data: parts });
  const revisions = await db.readingRevision.createMany({
    data: inserted.map(({ districtId, id, indicatorId, year, enteredAt, ...after }) => ({
      districtId,
      readingId: id,
      version: 1,
      action: 'seed',
      after: {
        ...after,
        value: after.value?.toFixed() ?? null,
        numerator: after.numerator?.toFixed() ?? null,
        denominator: after.denominator?.toFixed() ?? null,
        parts: partsAt.get(`${indicatorId} ${year}`) ?? [],
      },
      actor: DEMO_AUTHOR,
      at: enteredAt,
    })),
  });
  const judgements = await db.judgement.createMany({
    data: set.judgements.flatMap((judgement) => judgementRow(judgement, ids)),
    skipDuplicates: true,
  });
  await insertDemoQuarters(db, set.closedQuarters);
  return {
    readings: inserted.length,
    revisions: revisions.count,
    judgements: judgements.count,
    rounds: rounds.count,
    references: await insertDemoReferences(db, set.references),
    narratives: await insertDemoNarratives(db, set.narratives),
    bulletins: await insertDemoBulletins(db, set.bulletins),
  };
}

/**
 * Removes a district's readings, judgements, reasons, outside values and narratives that are still flagged as demonstration, with
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
    narratives: await deleteDemoNarratives(db, districtId),
    bulletins: await deleteDemoBulletins(db, districtId),
  };
}

function partsByPlace(
  readings: readonly DemoReading[],
  ids: ReadonlyMap<string, string>,
): Map<string, PartReading[]> {
  return new Map(
    readings.map((reading) => [`${ids.get(placeKey(reading)) ?? ''} ${reading.year}`, reading.parts]),
  );
}

/** Nothing for an indicator that is not there: demonstration data never creates indicators. */
function readingRow(reading: DemoReading, ids: ReadonlyMap<string, string>) {
  const indicatorId = ids.get(placeKey(reading));
  if (indicatorId === undefined) return [];
  const {
    planKind: _kind,
    periodStart: _start,
    position: _row,
    partPosition: _part,
    parts: _parts,
    ...columns
  } = reading;
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

import type { EntryText, QuarterTerms } from '@/lib/domain/progress/bulletin';
import type { ProgressState, SubjectKind } from '@/lib/domain/progress/progress-state';
import type { Quarter } from '@/lib/domain/progress/quarter';
import type { Db } from './client';
import { Prisma } from './generated/client';
import type { DataFlag, StoredState } from './reading-rows';

export type BulletinKey = Quarter & { districtId: string; planId: string; departmentId: string };

/** A bulletin without its texts. */
export type BulletinHead = Quarter & {
  id: string;
  departmentId: string;
  state: StoredState;
  version: number;
  flag: DataFlag;
  writtenBy: string;
  writtenAt: Date;
  submittedAt: Date | null;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  returnReason: string | null;
};

export type StoredEntry = EntryText & { kind: SubjectKind };

export type StoredBulletin = BulletinHead & {
  experience: string;
  problems: string;
  nextSteps: string;
  entries: StoredEntry[];
};

const HEAD = {
  id: true,
  departmentId: true,
  year: true,
  quarter: true,
  state: true,
  version: true,
  flag: true,
  writtenBy: true,
  writtenAt: true,
  submittedAt: true,
  reviewedBy: true,
  reviewedAt: true,
  returnReason: true,
} as const;

const WHOLE = {
  ...HEAD,
  experience: true,
  problems: true,
  nextSteps: true,
  entries: {
    select: {
      actionId: true,
      projectId: true,
      state: true,
      progress: true,
      problems: true,
      explanation: true,
    },
  },
} as const;

type HeadRow = Prisma.BulletinGetPayload<{ select: typeof HEAD }>;
type WholeRow = Prisma.BulletinGetPayload<{ select: typeof WHOLE }>;

/** The database holds the quarter between 1 and 4. */
const toHead = <T extends HeadRow>(row: T) => ({ ...row, quarter: row.quarter as Quarter['quarter'] });

function toBulletin({ entries, ...row }: WholeRow): StoredBulletin {
  return {
    ...toHead(row),
    entries: entries.flatMap(({ actionId, projectId, ...entry }): StoredEntry[] => {
      const itemId = actionId ?? projectId;
      return itemId === null ? [] : [{ ...entry, itemId, kind: actionId === null ? 'project' : 'action' }];
    }),
  };
}

/** Every bulletin of a plan, of all units and quarters. */
export async function listBulletinHeads(db: Db, districtId: string, planId: string): Promise<BulletinHead[]> {
  const rows = await db.bulletin.findMany({ where: { districtId, planId }, select: HEAD });
  return rows.map(toHead);
}

export async function findBulletin(
  db: Db,
  { districtId, planId, departmentId, year, quarter }: BulletinKey,
): Promise<StoredBulletin | null> {
  const row = await db.bulletin.findUnique({
    where: {
      districtId_planId_departmentId_year_quarter: { districtId, planId, departmentId, year, quarter },
    },
    select: WHOLE,
  });
  return row && toBulletin(row);
}

/** The unit's last bulletin before a quarter that it handed in. */
export async function findBulletinBefore(
  db: Db,
  { districtId, planId, departmentId, year, quarter }: BulletinKey,
): Promise<StoredBulletin | null> {
  const row = await db.bulletin.findFirst({
    where: {
      districtId,
      planId,
      departmentId,
      state: { in: ['submitted', 'approved', 'archived'] },
      OR: [{ year: { lt: year } }, { year, quarter: { lt: quarter } }],
    },
    select: WHOLE,
    orderBy: [{ year: 'desc' }, { quarter: 'desc' }],
  });
  return row && toBulletin(row);
}

/** What the unit's last approved report before a quarter says of each item. */
export async function listLastApproved(
  db: Db,
  { districtId, planId, departmentId, year, quarter }: BulletinKey,
): Promise<{ itemId: string; state: ProgressState }[]> {
  return db.$queryRaw<{ itemId: string; state: ProgressState }[]>`
    SELECT DISTINCT ON (coalesce(e.action_id, e.project_id)) coalesce(e.action_id, e.project_id) AS "itemId", e.state
    FROM bulletin_entry e
    JOIN bulletin b ON b.district_id = e.district_id AND b.id = e.bulletin_id
    WHERE b.district_id = ${districtId} AND b.plan_id = ${planId} AND b.department_id = ${departmentId}
      AND b.state IN ('approved', 'archived') AND e.state IS NOT NULL AND (b.year, b.quarter) < (${year}, ${quarter})
    ORDER BY coalesce(e.action_id, e.project_id), b.year DESC, b.quarter DESC`;
}

/** Quarters of a plan that the office has set a day for, or closed. */
export async function listQuarterTerms(db: Db, districtId: string, planId: string): Promise<QuarterTerms[]> {
  const rows = await db.bulletinQuarter.findMany({
    where: { districtId, planId },
    select: { year: true, quarter: true, dueOn: true, closedAt: true },
  });
  return rows.map(({ year, quarter, dueOn, closedAt }) => ({
    year,
    quarter: quarter as Quarter['quarter'],
    dueOn: dueOn.toISOString().slice(0, 10),
    closed: closedAt !== null,
  }));
}

/** Writers share the plan, whoever closes a quarter or sets its day has it alone; until the transaction ends. */
export async function holdPlanQuarters(
  db: Db,
  districtId: string,
  planId: string,
  as: 'writer' | 'office',
): Promise<void> {
  const lock = as === 'writer' ? Prisma.sql`FOR SHARE` : Prisma.sql`FOR NO KEY UPDATE`;
  await db.$queryRaw`SELECT 1 FROM plan WHERE district_id = ${districtId} AND id = ${planId} ${lock}`;
}

type TermsWrite = { dueOn: string; closedAt: Date | null; closedBy: string | null };

export async function setQuarterTerms(
  db: Db,
  { districtId, planId, year, quarter }: Quarter & { districtId: string; planId: string },
  { dueOn, ...closing }: TermsWrite,
): Promise<void> {
  const terms = { ...closing, dueOn: new Date(`${dueOn}T00:00:00Z`) };
  await db.bulletinQuarter.upsert({
    where: { districtId_planId_year_quarter: { districtId, planId, year, quarter } },
    create: { districtId, planId, year, quarter, ...terms },
    update: terms,
    select: { districtId: true },
  });
}

export type BulletinWrite = {
  experience: string;
  problems: string;
  nextSteps: string;
  entries: readonly StoredEntry[];
  state: 'draft' | 'returned';
  writtenById: string;
  writtenBy: string;
  writtenAt: Date;
};

const entryRows = (districtId: string, bulletinId: string, entries: readonly StoredEntry[]) =>
  entries.map(({ itemId, kind, ...entry }) => ({
    districtId,
    bulletinId,
    ...entry,
    ...(kind === 'action' ? { actionId: itemId } : { projectId: itemId }),
  }));

/** A unit's first text of a quarter; null when somebody else was faster. */
export async function insertBulletin(
  db: Db,
  { districtId, planId, departmentId, year, quarter }: BulletinKey,
  { entries, ...row }: BulletinWrite,
): Promise<string | null> {
  const [inserted] = await db.bulletin.createManyAndReturn({
    data: [{ districtId, planId, departmentId, year, quarter, ...row }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!inserted) return null;
  await db.bulletinEntry.createMany({ data: entryRows(districtId, inserted.id, entries) });
  return inserted.id;
}

/** Writes all texts over the given version; false when it is no longer the newest. */
export async function overwriteBulletin(
  db: Db,
  districtId: string,
  { id, version }: { id: string; version: number },
  { entries, ...row }: BulletinWrite,
): Promise<boolean> {
  const { count } = await db.bulletin.updateMany({
    where: { districtId, id, version },
    data: { ...row, flag: 'official', version: { increment: 1 } },
  });
  if (count === 0) return false;
  await db.bulletinEntry.deleteMany({ where: { districtId, bulletinId: id } });
  await db.bulletinEntry.createMany({ data: entryRows(districtId, id, entries) });
  return true;
}

type BulletinMove = {
  state: StoredState;
  returnReason?: string | null;
  flag?: DataFlag;
  submittedAt?: Date | null;
  writtenById?: string;
  writtenBy?: string;
  reviewedById?: string;
  reviewedBy?: string;
  reviewedAt?: Date;
};

/** Another state of the given version; false when it is no longer the newest. */
export async function moveBulletin(
  db: Db,
  districtId: string,
  { id, version }: { id: string; version: number },
  change: BulletinMove,
): Promise<boolean> {
  const { count } = await db.bulletin.updateMany({
    where: { districtId, id, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}

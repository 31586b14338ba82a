import type { NarrativeAct, NarrativeKind } from '@/lib/domain/narrative/narrative';
import type { RichText } from '@/lib/domain/narrative/rich-text';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { TAKES_VALUES } from './parts-sql';
import type { DataFlag, StoredState } from './reading-rows';

/** A narrative as stored. The content is whatever was let in when it was written: parse it before use. */
export type StoredNarrative = {
  id: string;
  departmentId: string;
  year: number;
  kind: NarrativeKind;
  content: unknown;
  state: StoredState;
  returnReason: string | null;
  flag: DataFlag;
  version: number;
  writtenBy: string;
  writtenAt: Date;
  reviewedBy: string | null;
  reviewedAt: Date | null;
};

export type NarrativeKey = { districtId: string; departmentId: string; year: number; kind: NarrativeKind };

const STORED = {
  id: true,
  departmentId: true,
  year: true,
  kind: true,
  content: true,
  state: true,
  returnReason: true,
  flag: true,
  version: true,
  writtenBy: true,
  writtenAt: true,
  reviewedBy: true,
  reviewedAt: true,
} as const;

/** Where one department's document of the year stands; `empty` while nothing was written. */
export type NarrativeStateRow = {
  departmentId: string;
  department: string;
  kind: NarrativeKind;
  state: ReadingState;
  /** Null while nothing was written, as all below. */
  id: string | null;
  version: number | null;
  flag: DataFlag | null;
  /** Without spaces. */
  characters: number;
  attachments: number;
  writtenBy: string | null;
  writtenAt: string | null;
  reviewedBy: string | null;
  reviewedAt: string | null;
};

/** Leads at least one indicator that takes values in the year, in a plan its round collects for. */
const owesNarratives = (year: number) => Prisma.sql`EXISTS (
  SELECT 1 FROM indicator_department k
  JOIN indicator i ON i.district_id = k.district_id AND i.id = k.indicator_id AND ${TAKES_VALUES}
  JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
  WHERE k.district_id = d.district_id AND k.department_id = d.id AND k.role = 'lead'
    AND ${year} BETWEEN p.period_start AND p.period_end
    AND (NOT EXISTS (SELECT 1 FROM round_plan x WHERE x.district_id = p.district_id AND x.year = ${year})
      OR EXISTS (SELECT 1 FROM round_plan x
        WHERE x.district_id = p.district_id AND x.year = ${year} AND x.plan_id = p.id)))`;

/**
 * Both documents of every department that owes them, and those that others have written, in one query. What is missing
 * when a round closes are the rows that are neither approved nor archived.
 */
export async function listNarrativeStates(
  db: Db,
  districtId: string,
  year: number,
): Promise<NarrativeStateRow[]> {
  return db.$queryRaw<NarrativeStateRow[]>`
    SELECT d.id AS "departmentId", d.name AS department, kind.kind::text AS kind, coalesce(n.state::text, 'empty') AS state,
      n.id, n.version, n.flag, n.written_by AS "writtenBy", to_json(n.written_at) AS "writtenAt",
      n.reviewed_by AS "reviewedBy", to_json(n.reviewed_at) AS "reviewedAt",
      coalesce((SELECT sum(length(regexp_replace(t #>> '{}', '\\s', '', 'g')))
        FROM jsonb_path_query(n.content, 'strict $.**.text') t), 0)::int AS characters,
      (SELECT count(*) FROM attachment a WHERE a.district_id = d.district_id AND a.narrative_id = n.id
        AND a.removed_at IS NULL)::int AS attachments
    FROM department d
    CROSS JOIN unnest(enum_range(NULL::"NarrativeKind")) AS kind(kind)
    LEFT JOIN narrative n ON n.district_id = d.district_id AND n.department_id = d.id AND n.year = ${year}
      AND n.kind = kind.kind
    WHERE d.district_id = ${districtId} AND (n.id IS NOT NULL OR ${owesNarratives(year)})
    ORDER BY d.name, kind.kind`;
}

/** Whether a department writes the documents of the year, with its name; null when the district has no such one. */
export async function findNarrativeDepartment(
  db: Db,
  districtId: string,
  departmentId: string,
  year: number,
): Promise<{ name: string; owes: boolean } | null> {
  const [row] = await db.$queryRaw<{ name: string; owes: boolean }[]>`
    SELECT d.name, ${owesNarratives(year)} AS owes FROM department d
    WHERE d.district_id = ${districtId} AND d.id = ${departmentId}`;
  return row ?? null;
}

export async function listDepartmentNarratives(
  db: Db,
  districtId: string,
  departmentId: string,
  year: number,
): Promise<StoredNarrative[]> {
  return db.narrative.findMany({ where: { districtId, departmentId, year }, select: STORED });
}

export async function findNarrative(db: Db, key: NarrativeKey): Promise<StoredNarrative | null> {
  return db.narrative.findUnique({ where: { districtId_departmentId_year_kind: key }, select: STORED });
}

export async function listNarrativesById(
  db: Db,
  districtId: string,
  ids: readonly string[],
): Promise<(StoredNarrative & { department: string })[]> {
  const rows = await db.narrative.findMany({
    where: { districtId, id: { in: [...ids] } },
    select: { ...STORED, department: { select: { name: true } } },
  });
  return rows.map(({ department, ...row }) => ({ ...row, department: department.name }));
}

/** Whose a narrative is and where it stands. */
export async function findNarrativeHead(db: Db, districtId: string, id: string) {
  const row = await db.narrative.findUnique({
    where: { districtId_id: { districtId, id } },
    select: { departmentId: true, year: true, state: true, department: { select: { name: true } } },
  });
  return row && { ...row, department: row.department.name };
}

/** Held in one order until the transaction ends. */
export async function lockNarratives(db: Db, districtId: string, ids: readonly string[]): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM narrative WHERE district_id = ${districtId} AND id = ANY(${[...ids]})
    ORDER BY id FOR UPDATE`;
}

/** Not a demonstration any more: a person has added to it. */
export async function claimNarrative(db: Db, districtId: string, id: string): Promise<void> {
  await db.narrative.updateMany({
    where: { districtId, id, flag: 'demonstration' },
    data: { flag: 'official' },
  });
}

export type NarrativeWrite = {
  content: RichText;
  state: StoredState;
  writtenById: string;
  writtenBy: string;
  writtenAt: Date;
};

/** The first text of a department's document; null when somebody else was faster. */
export async function insertNarrative(
  db: Db,
  key: NarrativeKey,
  { content, ...row }: NarrativeWrite,
): Promise<string | null> {
  const [inserted] = await db.narrative.createManyAndReturn({
    data: [{ ...key, ...row, content: content as Prisma.InputJsonObject }],
    skipDuplicates: true,
    select: { id: true },
  });
  return inserted?.id ?? null;
}

type NarrativeChange = {
  state: StoredState;
  returnReason?: string | null;
  flag?: DataFlag;
  content?: RichText;
  writtenById?: string;
  writtenBy?: string;
  writtenAt?: Date;
  reviewedById?: string;
  reviewedBy?: string;
  reviewedAt?: Date;
};

/** Writes over the given version; false when it is no longer the newest. */
export async function updateNarrative(
  db: Db,
  districtId: string,
  id: string,
  version: number,
  { content, ...change }: NarrativeChange,
): Promise<boolean> {
  const { count } = await db.narrative.updateMany({
    where: { districtId, id, version },
    data: {
      ...change,
      ...(content ? { content: content as Prisma.InputJsonObject } : {}),
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** The same for several whose versions were looked at behind their locks. */
export async function updateLockedNarratives(
  db: Db,
  districtId: string,
  ids: readonly string[],
  change: Omit<NarrativeChange, 'content'>,
): Promise<void> {
  await db.narrative.updateMany({
    where: { districtId, id: { in: [...ids] } },
    data: { ...change, version: { increment: 1 } },
  });
}

export type NarrativeStep = {
  id: string;
  version: number;
  action: string;
  reason: string | null;
  actorId: string | null;
  actor: string;
  at: Date;
};

const STEP = {
  id: true,
  version: true,
  action: true,
  reason: true,
  actorId: true,
  actor: true,
  at: true,
} as const;

/** Newest first, without the texts. */
export async function listNarrativeSteps(
  db: Db,
  districtId: string,
  narrativeIds: readonly string[],
): Promise<(NarrativeStep & { narrativeId: string })[]> {
  return db.narrativeRevision.findMany({
    where: { districtId, narrativeId: { in: [...narrativeIds] } },
    select: { ...STEP, narrativeId: true },
    orderBy: [{ version: 'desc' }, { id: 'desc' }],
  });
}

export async function findNewestStep(
  db: Db,
  districtId: string,
  narrativeId: string,
): Promise<NarrativeStep | null> {
  return db.narrativeRevision.findFirst({
    where: { districtId, narrativeId },
    select: STEP,
    orderBy: [{ version: 'desc' }, { id: 'desc' }],
  });
}

/** The text the office looked at last, by narrative: what it returned or approved. */
export async function listReviewedTexts(
  db: Db,
  districtId: string,
  narrativeIds: readonly string[],
): Promise<{ narrativeId: string; content: unknown; at: Date }[]> {
  if (narrativeIds.length === 0) return [];
  return db.$queryRaw<{ narrativeId: string; content: unknown; at: Date }[]>`
    SELECT DISTINCT ON (v.narrative_id) v.narrative_id AS "narrativeId", v.content, v.at
    FROM narrative_revision v
    WHERE v.district_id = ${districtId} AND v.narrative_id = ANY(${[...narrativeIds]})
      AND v.action IN ('return', 'approve')
    ORDER BY v.narrative_id, v.version DESC, v.id DESC`;
}

type NewStep = {
  narrativeId: string;
  version: number;
  action: NarrativeAct;
  content: RichText;
  reason: string | null;
  actorId: string;
  actor: string;
  at: Date;
};

export async function addNarrativeSteps(
  db: Db,
  districtId: string,
  steps: readonly NewStep[],
): Promise<void> {
  await db.narrativeRevision.createMany({
    data: steps.map(({ content, ...step }) => ({
      districtId,
      ...step,
      content: content as Prisma.InputJsonObject,
    })),
  });
}

/** An autosave of the same sitting: the newest step takes the text as it is now. */
export async function extendNarrativeStep(
  db: Db,
  districtId: string,
  id: string,
  { version, content, at }: Pick<NewStep, 'version' | 'content' | 'at'>,
): Promise<void> {
  await db.narrativeRevision.update({
    where: { districtId_id: { districtId, id } },
    data: { version, content: content as Prisma.InputJsonObject, at },
    select: { id: true },
  });
}

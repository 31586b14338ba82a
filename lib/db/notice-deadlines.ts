import type { Db } from './client';

/** Keeps others from looking at the district's deadlines until the transaction ends; false when somebody does already. */
export async function tryDeadlineLock(db: Db, districtId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ locked: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('notice_deadline'), hashtext(${districtId})) AS locked`;
  return row?.locked ?? false;
}

/** Which of the once-keys have been used, by a deadline or by a notice. */
export async function findUsedKeys(
  db: Db,
  districtId: string,
  keys: { deadlines: readonly string[]; notices: readonly string[] },
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    SELECT key FROM notice_deadline WHERE district_id = ${districtId} AND key = ANY(${[...keys.deadlines]})
    UNION ALL
    SELECT once_key FROM notice WHERE district_id = ${districtId} AND once_key = ANY(${[...keys.notices]})`;
  return new Set(rows.map(({ key }) => key));
}

/** Notes which deadlines a notice has told of. */
export async function insertToldDeadlines(
  db: Db,
  districtId: string,
  told: readonly { key: string; noticeId: string }[],
): Promise<void> {
  await db.noticeDeadline.createMany({ data: told.map((row) => ({ districtId, ...row })) });
}

/** Notes that the district's deadlines were looked at on the day, 2026-03-15. */
export async function recordDeadlineCheck(db: Db, districtId: string, day: string): Promise<void> {
  const date = new Date(`${day}T00:00:00Z`);
  await db.deadlineCheck.upsert({
    where: { districtId },
    create: { districtId, day: date },
    update: { day: date },
    select: { districtId: true },
  });
}

/** Districts whose deadlines have not been looked at on the day. */
export async function listUncheckedDistricts(db: Db, day: string): Promise<{ code: string; name: string }[]> {
  return db.$queryRaw<{ code: string; name: string }[]>`
    SELECT d.code, d.name
    FROM district d
    LEFT JOIN deadline_check k ON k.district_id = d.code
    WHERE k.day IS DISTINCT FROM ${day}::date
    ORDER BY d.code`;
}

/** Open rounds whose values are due by the day; days as 2026-03-15. */
export async function listRoundsDueBy(
  db: Db,
  districtId: string,
  { today, dueBy }: { today: string; dueBy: string },
): Promise<{ year: number; dueOn: string; planIds: string[] }[]> {
  return db.$queryRaw<{ year: number; dueOn: string; planIds: string[] }[]>`
    SELECT r.year, to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn",
      ARRAY(SELECT n.plan_id FROM round_plan n WHERE n.district_id = r.district_id AND n.year = r.year) AS "planIds"
    FROM reporting_round r
    WHERE r.district_id = ${districtId} AND r.closed_at IS NULL AND r.opens_on <= ${today}::date
      AND r.due_on <= ${dueBy}::date
    ORDER BY r.year`;
}

import type { Db } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import { listConcernedDepartments, type ConcernedDepartment } from '@/lib/db/round-board';
import type { Actor } from '@/lib/domain/access/actor';
import { recipientOf, type NoticeKind } from '@/lib/domain/review/notice';

type Place = { districtId: string; year: number };

type Words = {
  kind: NoticeKind;
  title: string;
  body: (department: ConcernedDepartment) => string;
};

/** Tells every department of a round what has become of it; `planIds` as of the round, empty for all. */
export async function tellDepartments(
  db: Db,
  actor: Actor,
  place: Place,
  planIds: readonly string[],
  { kind, title, body }: Words,
): Promise<void> {
  const departments = await listConcernedDepartments(db, place.districtId, place.year, planIds);
  await sendNotice(
    db,
    actor,
    departments.map((department) => ({
      ...place,
      to: recipientOf(department.id),
      kind,
      title,
      body: body(department),
      href: entryPath(place),
    })),
  );
}

/** Where the year is filled in. */
export const entryPath = ({ districtId, year }: Place): string => `/d/${districtId}/entry?year=${year}`;

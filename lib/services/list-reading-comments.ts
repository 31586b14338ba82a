import { database, type Db } from '@/lib/db/client';
import { listCommentRows, type CommentRow } from '@/lib/db/reading-comments';
import { listReportingRows, type ReportingRow } from '@/lib/db/reading-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import { requireRight } from './require-right';

export type CommentPlace = { districtId: string; indicatorId: string; year: number };

/** 留言 on a year's value, for the office and the departments that lead it or take part in it. */
export async function listReadingComments(actor: Actor, place: CommentPlace): Promise<CommentRow[]> {
  await findCommented(database(), actor, place);
  return listCommentRows(database(), place);
}

/** The row a comment belongs to; throws `notFound`, or `forbidden` for whom it does not concern. */
export async function findCommented(
  db: Db,
  actor: Actor,
  { districtId, indicatorId, year }: CommentPlace,
): Promise<ReportingRow> {
  // Who belongs to another district learns nothing, not even whether the indicator exists.
  requireRight(actor, {
    type: 'reading.comment',
    districtId,
    departmentIds: actor.departmentId === null ? [] : [actor.departmentId],
  });
  const [row] = await listReportingRows(db, districtId, year, { by: 'indicators', ids: [indicatorId] });
  if (!row) throw new AppError('notFound', `indicator ${indicatorId} in ${year}`);
  requireRight(actor, {
    type: 'reading.comment',
    districtId,
    departmentIds: row.departments.map(({ id }) => id),
  });
  return row;
}

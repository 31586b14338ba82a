import type { Db } from './client';

type Place = { districtId: string; indicatorId: string; year: number };

export type CommentRow = { id: string; text: string; author: string; onBehalfOf: string; at: Date };

/** In the order they were written. */
export async function listCommentRows(
  db: Db,
  { districtId, indicatorId, year }: Place,
): Promise<CommentRow[]> {
  return db.readingComment.findMany({
    where: { districtId, indicatorId, year },
    select: { id: true, text: true, author: true, onBehalfOf: true, at: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
}

type NewComment = Place & { text: string; authorId: string; author: string; onBehalfOf: string };

export async function insertComment(db: Db, comment: NewComment): Promise<CommentRow> {
  return db.readingComment.create({
    data: comment,
    select: { id: true, text: true, author: true, onBehalfOf: true, at: true },
  });
}

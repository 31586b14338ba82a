import type { NoticeKind } from '@/lib/domain/review/notice';
import type { Db } from './client';

export async function listMutedKinds(db: Db, userId: string): Promise<NoticeKind[]> {
  const rows = await db.noticeMute.findMany({ where: { userId }, select: { kind: true } });
  return rows.map(({ kind }) => kind);
}

/** Answers whether anything changed. */
export async function setMuted(db: Db, userId: string, kind: NoticeKind, muted: boolean): Promise<boolean> {
  if (!muted) return (await db.noticeMute.deleteMany({ where: { userId, kind } })).count > 0;
  const { count } = await db.noticeMute.createMany({ data: [{ userId, kind }], skipDuplicates: true });
  return count > 0;
}

import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import { insertComment, listCommentRows, type CommentRow } from '@/lib/db/reading-comments';
import type { ReportingRow } from '@/lib/db/reading-rows';
import { ROLE_LABEL, type Actor } from '@/lib/domain/access/actor';
import { recipientOf } from '@/lib/domain/review/notice';
import type { AddCommentInput } from '@/lib/schemas/reading-comment';
import { findCommented } from './list-reading-comments';
import { ownerOf } from './missing-values';
import { entryPath } from './round-notices';

/**
 * Adds a 留言 and tells those it is for: who owes the value, and everybody who wrote there before. Answers all of them.
 * Throws `forbidden` for whom the value does not concern.
 */
export async function addReadingComment(actor: Actor, input: AddCommentInput): Promise<CommentRow[]> {
  const { text, ...place } = input;
  const { districtId, indicatorId, year } = place;
  return inTransaction(async (db) => {
    const row = await findCommented(db, actor, place);
    const earlier = await listCommentRows(db, place);
    const own = row.departments.find(({ id }) => id === actor.departmentId);
    const onBehalfOf = own?.name ?? ROLE_LABEL.office;
    const added = await insertComment(db, {
      ...place,
      text,
      authorId: actor.id,
      author: actor.name,
      onBehalfOf,
    });
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'comment.add',
      subjectType: 'comment',
      subjectId: added.id,
      detail: { year, indicatorId, text },
    });
    const href = `${entryPath(place)}&comments=${encodeURIComponent(indicatorId)}`;
    await sendNotice(
      db,
      actor,
      audienceOf(row, earlier, actor.departmentId).map((departmentId) => ({
        districtId,
        to: recipientOf(departmentId),
        kind: 'comment' as const,
        year,
        title: `${onBehalfOf}留言：${row.name}`,
        body: text,
        href,
      })),
    );
    return [...earlier, added];
  });
}

/** Departments, null for the office: the owner and who wrote before, without the author; nobody at all is never told. */
function audienceOf(
  row: ReportingRow,
  earlier: readonly CommentRow[],
  author: string | null,
): (string | null)[] {
  const idOf = (name: string) => row.departments.find((department) => department.name === name)?.id;
  const before = earlier.flatMap(({ onBehalfOf }) =>
    onBehalfOf === ROLE_LABEL.office ? [null] : (idOf(onBehalfOf) ?? []),
  );
  const audience = new Set([ownerOf(row)?.id ?? null, ...before]);
  audience.delete(author);
  return audience.size > 0 ? [...audience] : author === null ? [] : [null];
}

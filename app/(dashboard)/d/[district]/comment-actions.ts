'use server';

import type { ActionResult } from '@/lib/schemas/action-result';
import { addCommentSchema, type AddCommentInput } from '@/lib/schemas/reading-comment';
import { runAction } from '@/lib/server/run-action';
import { addReadingComment } from '@/lib/services/add-reading-comment';
import { toCommentItem, type CommentItem } from '@/lib/view/comment-items';

export async function addCommentAction(input: AddCommentInput): Promise<ActionResult<CommentItem[]>> {
  return runAction(addCommentSchema, input, async (actor, parsed) =>
    (await addReadingComment(actor, parsed)).map(toCommentItem),
  );
}

import type { ApproveReadingsInput, ReturnReadingsInput } from '@/lib/schemas/reading';
import type { CommentAction } from '../comments/comments-dialog';
import type { ActionResult } from '@/lib/schemas/action-result';

/** What became of each chosen reading, in words. */
export type ReviewOutcome = {
  done: { indicatorId: string; text: string }[];
  refused: { indicatorId: string; message: string }[];
};

export type ReviewActions = {
  approve: (input: ApproveReadingsInput) => Promise<ActionResult<ReviewOutcome>>;
  return: (input: ReturnReadingsInput) => Promise<ActionResult<ReviewOutcome>>;
  comment: CommentAction;
};

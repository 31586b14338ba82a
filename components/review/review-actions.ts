import type { CommentAction } from '../comments/comments-dialog';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { ApproveReadingsInput, ReturnReadingsInput } from '@/lib/schemas/reading';
import type { ReviewOutcome } from '@/lib/view/review-outcome';

export type ReturnAction = (input: ReturnReadingsInput) => Promise<ActionResult<ReviewOutcome>>;

export type ReviewActions = {
  approve: (input: ApproveReadingsInput) => Promise<ActionResult<ReviewOutcome>>;
  return: ReturnAction;
  comment: CommentAction;
};

import type { NarrativeKind } from '@/lib/domain/narrative/narrative';
import type { Saved } from '@/components/ui/use-draft';
import type { ActionResult } from '@/lib/schemas/action-result';
import type {
  ApproveNarrativesInput,
  MoveNarrativeInput,
  ReturnNarrativesInput,
  SaveNarrativeInput,
} from '@/lib/schemas/narrative';

export type NarrativePlace = { districtId: string; departmentId: string; year: number };
export type NarrativeAddress = NarrativePlace & { kind: NarrativeKind };

export type WritingActions = {
  save: (input: SaveNarrativeInput) => Promise<ActionResult<Saved>>;
  submit: (input: MoveNarrativeInput) => Promise<ActionResult<null>>;
  withdraw: (input: MoveNarrativeInput) => Promise<ActionResult<null>>;
};

export type ReviewResult = { done: string[]; refused: { narrativeId: string; message: string }[] };

export type NarrativeReviewActions = {
  approve: (input: ApproveNarrativesInput) => Promise<ActionResult<ReviewResult>>;
  return: (input: ReturnNarrativesInput) => Promise<ActionResult<ReviewResult>>;
};

import type { NarrativeKind } from '@/lib/domain/narrative/narrative';
import type { RichText } from '@/lib/domain/narrative/rich-text';
import type { ActionResult } from '@/lib/schemas/action-result';
import type {
  ApproveNarrativesInput,
  MoveNarrativeInput,
  ReturnNarrativesInput,
  SaveNarrativeInput,
} from '@/lib/schemas/narrative';

export type NarrativePlace = { districtId: string; departmentId: string; year: number };
export type NarrativeAddress = NarrativePlace & { kind: NarrativeKind };

export type SavedText = { id: string; version: number; savedAt: string };

export type WritingActions = {
  save: (input: SaveNarrativeInput) => Promise<ActionResult<SavedText>>;
  submit: (input: MoveNarrativeInput) => Promise<ActionResult<null>>;
  withdraw: (input: MoveNarrativeInput) => Promise<ActionResult<null>>;
};

export type ReviewResult = { done: string[]; refused: { narrativeId: string; message: string }[] };

export type NarrativeReviewActions = {
  approve: (input: ApproveNarrativesInput) => Promise<ActionResult<ReviewResult>>;
  return: (input: ReturnNarrativesInput) => Promise<ActionResult<ReviewResult>>;
};

/** What is stored when somebody else has written meanwhile, as the refusal carries it. */
export type StoredText = { version: number; content: RichText; by: string; at: string };

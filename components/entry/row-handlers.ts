import type { PartCategory } from '@/lib/domain/reading/dimension';
import type { CellPlace, EntryColumn } from '@/lib/view/entry-texts';
import type { CommentAction } from '../comments/comments-dialog';

/** A number that a hint proposes, and where it belongs. */
export type Proposal = {
  part?: PartCategory | undefined;
  field: EntryColumn;
  suggestion?: string | undefined;
};

/** What a row can ask the sheet to do; stable, so that typing redraws one row only. */
export type RowHandlers = {
  type: (place: CellPlace, text: string) => void;
  /** Takes over the number a hint proposes. */
  accept: (indicatorId: string, proposal: Proposal) => void;
  keep: (indicatorId: string, whose: 'keptMine' | 'keptTheirs') => void;
  withdraw: (indicatorId: string) => void;
  showHistory: (indicatorId: string) => void;
  correct: (indicatorId: string) => void;
  giveBack: (indicatorId: string) => void;
  comments: { place: { districtId: string; year: number }; action: CommentAction };
};

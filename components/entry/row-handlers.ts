import type { ClipboardEvent } from 'react';
import type { CommentAction } from '../comments/comments-dialog';
import type { EntryColumn } from '@/lib/view/entry-paste';
import type { RowTexts } from '@/lib/view/entry-row';

/** What a row can ask the sheet to do; stable, so that typing redraws one row only. */
export type RowHandlers = {
  type: (indicatorId: string, texts: RowTexts) => void;
  paste: (indicatorId: string, column: EntryColumn, event: ClipboardEvent<HTMLInputElement>) => void;
  keep: (indicatorId: string, whose: 'keptMine' | 'keptTheirs') => void;
  withdraw: (indicatorId: string) => void;
  showHistory: (indicatorId: string) => void;
  correct: (indicatorId: string) => void;
  comments: { place: { districtId: string; year: number }; action: CommentAction };
};

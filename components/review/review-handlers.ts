/** What an item can ask the board to do; stable, so that deciding on one redraws one. */
export type ReviewHandlers = {
  choose: (indicatorId: string) => void;
  approve: (indicatorId: string) => void;
  giveBack: (indicatorId: string) => void;
  showHistory: (indicatorId: string) => void;
};

/** What became of an item in this visit, and the version it was decided on. */
export type ItemFate =
  | { kind: 'approved' | 'returned'; version: number; text: string }
  | { kind: 'refused'; version: number; text: string; now: string | null };

export const isSettled = (
  fate: ItemFate | undefined,
): fate is Extract<ItemFate, { kind: 'approved' | 'returned' }> =>
  fate !== undefined && fate.kind !== 'refused';

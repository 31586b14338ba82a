/** One year's outside value as it is stored. */
export type StoredReferenceValue = {
  seriesId: string;
  year: number;
  /** With the decimals it was entered with. */
  value: string;
  source: string | null;
  flag: 'official' | 'document' | 'demonstration';
  version: number;
  enteredBy: string;
  /** ISO moment. */
  enteredAt: string;
};

/** Why a cell was left alone; the others are not affected. `current`: the value as it is now. */
export type RefusedReference = {
  seriesId: string;
  year: number;
  code: 'staleVersion' | 'invalidInput' | 'notFound' | 'reasonMissing';
  message: string;
  current: StoredReferenceValue | null;
};

/** What happened to each cell that was sent. */
export type SavedReferences = {
  done: {
    seriesId: string;
    name: string;
    year: number;
    before: string | null;
    after: string | null;
    source: string | null;
    reason: string | null;
  }[];
  refused: RefusedReference[];
  /** Names of the indicators scored anew. */
  reassessed: string[];
};

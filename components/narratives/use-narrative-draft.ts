'use client';

import { useCallback, useState } from 'react';
import { isSameText, type RichText } from '@/lib/domain/narrative/rich-text';
import { richTextSchema } from '@/lib/schemas/rich-text';
import { useDraft, type DraftKind } from '../ui/use-draft';
import type { NarrativeAddress, WritingActions } from './narrative-actions';

const NARRATIVE: DraftKind<RichText> = {
  isSame: isSameText,
  parse: (content) => richTextSchema.safeParse(content).data ?? null,
};

type Start = {
  address: NarrativeAddress;
  id: string | null;
  version: number | null;
  content: RichText;
  storageKey: string;
};

/** One of a department's documents while it is written. */
export function useNarrativeDraft({ address: place, ...start }: Start, save: WritingActions['save']) {
  const [address] = useState(place);
  const saveText = useCallback(
    (version: number | null, content: RichText) => save({ ...address, version, content }),
    [address, save],
  );
  return useDraft(start, NARRATIVE, saveText);
}

import { displayReading } from '@/lib/domain/reading/display-reading';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import { READING_STATE_LABELS, type ReadingState } from '@/lib/domain/review/reading-state';
import type { ExactNumber } from '@/lib/domain/target/rule';

/** What became of each chosen value, in words. */
export type ReviewOutcome = {
  done: { indicatorId: string; version: number; text: string }[];
  refused: RefusedItem[];
};

/** `now`: the value as it stands, to be shown beside the one that was decided on; null where there is none. */
export type RefusedItem = { indicatorId: string; message: string; now: string | null };

type Refused = {
  indicatorId: string;
  message: string;
  entryKind: EntryKind;
  current: {
    value: ExactNumber | null;
    scale: number;
    numerator: ExactNumber | null;
    denominator: ExactNumber | null;
    state: ReadingState;
  } | null;
};

export function toRefusedItem({ indicatorId, message, entryKind, current }: Refused): RefusedItem {
  return { indicatorId, message, now: current && presentText(current, entryKind) };
}

/** 92.63（4100 / 4426），草稿 */
function presentText({ value, state, ...rest }: NonNullable<Refused['current']>, kind: EntryKind): string {
  const word = READING_STATE_LABELS[state];
  if (value === null) return `空，${word}`;
  const { numerator, denominator } = rest;
  const counts =
    kind === 'ratio' || numerator === null || denominator === null ? '' : `（${numerator} / ${denominator}）`;
  return `${displayReading({ value, ...rest }, kind)}${counts}，${word}`;
}

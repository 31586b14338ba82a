import { bulletinDeadlines } from './bulletin-deadlines';
import type { DeadlineSource } from './deadline-source';
import { roundDeadlines } from './round-deadlines';
import { supervisionDeadlines } from './supervision-deadlines';

/** Everything that somebody has to do by a day. */
export const DEADLINE_SOURCES: readonly DeadlineSource[] = [
  roundDeadlines,
  supervisionDeadlines,
  bulletinDeadlines,
];

import type { Scenario } from './scenarios';

export type DemoState = 'draft' | 'submitted' | 'returned' | 'approved' | 'archived' | 'unfilled';

/** Last year with demonstration readings; its round is still open. */
export const OPEN_YEAR = 2025;
export const FIRST_YEAR = 2021;

/** So that nobody's queue is empty: what the open round looks like, in turn, for indicators whose story allows it. */
const OPEN_ROUND: readonly DemoState[] = [
  'approved',
  'submitted',
  'approved',
  'approved',
  'draft',
  'approved',
  'approved',
  'submitted',
  'approved',
  'returned',
  'approved',
  'approved',
  'unfilled',
  'approved',
  'approved',
];

/** Stories that have to be seen to the end stay approved. */
const INTERRUPTIBLE: ReadonlySet<Scenario> = new Set(['reached', 'held', 'steady', 'inside', 'even']);

/** States of the open round for one plan's indicators, in order. */
export function assignOpenStates(scenarios: readonly Scenario[]): DemoState[] {
  let turn = 0;
  return scenarios.map((scenario) => {
    if (!INTERRUPTIBLE.has(scenario)) return 'approved';
    const state = OPEN_ROUND[turn % OPEN_ROUND.length] ?? 'approved';
    turn += 1;
    return state;
  });
}

/** Earlier rounds are closed; a base year has no round and is simply approved. */
export function stateOf(year: number, openState: DemoState): DemoState {
  if (year === OPEN_YEAR) return openState;
  return year >= FIRST_YEAR ? 'archived' : 'approved';
}

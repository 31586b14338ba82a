import type { ActionResult } from '@/lib/schemas/action-result';
import { callAction, readActionIds } from '../../scripts/bench/server-action';
import type { DepartmentsLoad } from '../../scripts/bench/departments-load';
import type { StoredCell } from './stored-state';

export type Random = () => number;

/** The same numbers for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Cookies = { office: string; liaison: string };

/** One request of the session: who sends what, and what each value is once it is done. */
export type Step = {
  act: string;
  send: () => Promise<ActionResult<unknown>>;
  after: ReadonlyMap<string, StoredCell>;
};

type Place = { origin: string; load: DepartmentsLoad; cookies: Cookies };

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

const reached = (cell: StoredCell | undefined, state: string): StoredCell => ({
  version: (cell?.version ?? 0) + 1,
  value: cell?.value ?? null,
  state,
});

/**
 * The next request of a 联络员 and the office who work on one department's sheet: up to four values in the same state
 * are saved, submitted, withdrawn, returned, approved or corrected together.
 */
export function nextStep(
  { origin, load, cookies }: Place,
  known: ReadonlyMap<string, StoredCell>,
  random: Random,
): Step {
  const { districtId, year } = load;
  const ids = load.departments[0]?.indicatorIds ?? [];
  const stateOf = (id: string) => known.get(id)?.state ?? 'empty';
  const lead = pick(ids, random) ?? '';
  const state = stateOf(lead);
  const act = pick(CHOICES[state] ?? [], random) ?? 'save';
  const alike = ids.filter((id) => id !== lead && stateOf(id) === state);
  const chosen = act === 'correct' ? [lead] : [lead, ...alike.slice(0, Math.floor(random() * 4))];
  const call = (as: keyof Cookies, page: string, action: string, rows: Record<string, unknown>) =>
    callAction({
      origin,
      cookie: cookies[as],
      path: `/d/${districtId}/${page}`,
      id: readActionIds().get(action) ?? '',
      input: { districtId, year, ...rows },
    });
  const versions = chosen.map((indicatorId) => ({
    indicatorId,
    version: known.get(indicatorId)?.version ?? 1,
  }));
  const texts = chosen.map(() => String(1000 + Math.floor(random() * 9000)));
  const becomes = (next: string) => new Map(chosen.map((id) => [id, reached(known.get(id), next)]));
  const withTexts = (next: string) =>
    new Map(
      chosen.map((id, index) => [id, { ...reached(known.get(id), next), value: texts[index] ?? null }]),
    );
  const blank = { numerator: '', denominator: '', note: '' };
  switch (act) {
    case 'save': {
      const cells = chosen.map((indicatorId, index) => ({
        ...blank,
        indicatorId,
        version: known.get(indicatorId)?.version ?? null,
        value: texts[index] ?? '',
      }));
      const after = withTexts(state === 'returned' ? 'returned' : 'draft');
      return { act, after, send: () => call('liaison', 'entry', 'saveReadingsAction', { cells }) };
    }
    case 'submit': {
      const items = versions.map((item) => ({ ...item, confirmed: [], reason: '已核对' }));
      const send = () => call('liaison', 'entry', 'submitReadingsAction', { items });
      return { act, after: becomes('submitted'), send };
    }
    case 'withdraw': {
      const send = () => call('liaison', 'entry', 'withdrawReadingsAction', { items: versions });
      return { act, after: becomes('draft'), send };
    }
    case 'approve': {
      const send = () => call('office', 'review', 'approveReadingsAction', { items: versions });
      return { act, after: becomes('approved'), send };
    }
    case 'return': {
      const rows = { items: versions, reason: '请核对' };
      return {
        act,
        after: becomes('returned'),
        send: () => call('office', 'review', 'returnReadingsAction', rows),
      };
    }
    default: {
      const rows = { ...blank, ...versions[0], value: texts[0], reason: '核定后更正', confirmed: true };
      const send = () => call('office', 'entry', 'correctReadingAction', rows);
      return { act, after: withTexts(state), send };
    }
  }
}

/** What can be done next, the way forward more often than back. */
const CHOICES: Record<string, readonly string[]> = {
  empty: ['save'],
  draft: ['save', 'submit', 'submit'],
  submitted: ['approve', 'approve', 'return', 'withdraw'],
  returned: ['save', 'submit'],
  approved: ['correct'],
  archived: ['correct'],
};

/** Closing the round: every approved value is archived with it, everything else stated as missing. */
export function closeStep({ origin, load, cookies }: Place, known: ReadonlyMap<string, StoredCell>): Step {
  const { districtId, year } = load;
  const approved = [...known].filter(([, { state }]) => state === 'approved');
  const gaps = load.departments
    .flatMap(({ indicatorIds }) => indicatorIds)
    .map((indicatorId) => ({ indicatorId, state: known.get(indicatorId)?.state ?? 'empty' }))
    .filter(({ state }) => state !== 'approved')
    .map(({ indicatorId, state }) => ({ indicatorId, kind: 'notReported', reason: '催报未报', seen: state }));
  return {
    act: 'close',
    after: new Map(approved.map(([id, cell]) => [id, reached(cell, 'archived')])),
    send: () =>
      callAction({
        origin,
        cookie: cookies.office,
        path: `/d/${districtId}/round`,
        id: readActionIds().get('closeRoundAction') ?? '',
        input: { districtId, year, gaps },
      }),
  };
}

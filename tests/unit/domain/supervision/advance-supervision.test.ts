import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceSupervision,
  beginsWait,
  describeSupervisionRefusal,
  moveBy,
  type SupervisionRefusal,
  type SupervisionStep,
} from '@/lib/domain/supervision/advance-supervision';
import {
  SUPERVISION_STATES,
  turnOf,
  type SupervisionStanding,
  type SupervisionState,
} from '@/lib/domain/supervision/supervision';

const TODAY = '2026-03-10';
const standing = (changes: Partial<SupervisionStanding> = {}): SupervisionStanding => ({
  state: 'awaiting',
  dueOn: '2026-03-15',
  promisedOn: null,
  escalated: false,
  proposed: false,
  ...changes,
});

const STEPS: Record<SupervisionStep['kind'], SupervisionStep> = {
  answered: { kind: 'answered', promisedOn: '2026-06-30' },
  accepted: { kind: 'accepted' },
  returned: { kind: 'returned', reason: '措施不具体', dueOn: '2026-03-20' },
  escalated: { kind: 'escalated', reason: '多次催办未反馈' },
  extended: { kind: 'extended', reason: '需与市级部门核对', until: '2026-07-15' },
  proposed: { kind: 'proposed' },
  withdrawn: { kind: 'withdrawn' },
  closed: { kind: 'closed', reason: '整改到位' },
  reopened: { kind: 'reopened', reason: '又现问题', dueOn: '2026-03-31' },
};

/** Where each step leads from each state; absent where it is refused. */
const TABLE: Record<SupervisionState, Partial<Record<SupervisionStep['kind'], SupervisionState>>> = {
  awaiting: {
    answered: 'answered',
    escalated: 'awaiting',
    extended: 'awaiting',
    proposed: 'awaiting',
    closed: 'closed',
  },
  answered: {
    answered: 'answered',
    accepted: 'remedying',
    returned: 'returned',
    escalated: 'answered',
    proposed: 'answered',
    closed: 'closed',
  },
  returned: {
    answered: 'answered',
    escalated: 'returned',
    extended: 'returned',
    proposed: 'returned',
    closed: 'closed',
  },
  remedying: {
    answered: 'answered',
    returned: 'returned',
    escalated: 'remedying',
    extended: 'remedying',
    proposed: 'remedying',
    closed: 'closed',
  },
  closed: { reopened: 'awaiting' },
};

const cells = SUPERVISION_STATES.flatMap((state) =>
  Object.values(STEPS)
    .filter(({ kind }) => kind !== 'withdrawn')
    .map((step) => [state, step.kind, TABLE[state][step.kind] ?? 'refused', step] as const),
);

describe('advanceSupervision', () => {
  it.each(cells)('%s, %s → %s', (state, _kind, expected, step) => {
    const advance = advanceSupervision(standing({ state, promisedOn: '2026-06-30' }), step, TODAY);
    expect(advance.ok ? advance.next.state : 'refused').toBe(expected);
    if (!advance.ok) expect(advance.why).toBe('wrongState');
  });

  const refusals: [SupervisionRefusal, Partial<SupervisionStanding>, SupervisionStep][] = [
    ['dayPassed', {}, { kind: 'answered', promisedOn: '2026-03-09' }],
    ['dayPassed', { state: 'answered' }, { ...STEPS.returned, dueOn: '2026-03-09' } as SupervisionStep],
    ['dayPassed', { dueOn: '2026-03-01' }, { ...STEPS.extended, until: '2026-03-09' } as SupervisionStep],
    ['dayPassed', { state: 'closed' }, { ...STEPS.reopened, dueOn: '2026-03-09' } as SupervisionStep],
    ['notLater', {}, { ...STEPS.extended, until: '2026-03-15' } as SupervisionStep],
    [
      'notLater',
      { state: 'remedying', promisedOn: '2026-06-30' },
      { ...STEPS.extended, until: '2026-06-30' } as SupervisionStep,
    ],
    ['alreadyEscalated', { escalated: true }, STEPS.escalated],
    ['alreadyProposed', { proposed: true }, STEPS.proposed],
    ['nothingProposed', {}, STEPS.withdrawn],
    ['reasonMissing', { state: 'answered' }, { ...STEPS.returned, reason: ' ' } as SupervisionStep],
    ['reasonMissing', {}, { kind: 'escalated', reason: '' }],
    ['reasonMissing', {}, { kind: 'closed', reason: '\n' }],
    ['reasonMissing', { state: 'closed' }, { kind: 'reopened', reason: '', dueOn: TODAY }],
  ];
  it.each(refusals)('is refused: %s %o %o', (why, changes, step) => {
    expect(advanceSupervision(standing(changes), step, TODAY)).toEqual({ ok: false, why });
  });

  it('takes today as a day that is still to come', () => {
    expect(advanceSupervision(standing(), { kind: 'answered', promisedOn: TODAY }, TODAY)).toMatchObject({
      ok: true,
      next: { promisedOn: TODAY },
    });
  });

  it('extends the answer before it is accepted, the remedy afterwards', () => {
    expect(advanceSupervision(standing(), STEPS.extended, TODAY)).toMatchObject({
      next: { dueOn: '2026-07-15', promisedOn: null },
    });
    expect(
      advanceSupervision(standing({ state: 'remedying', promisedOn: '2026-06-30' }), STEPS.extended, TODAY),
    ).toMatchObject({ next: { dueOn: '2026-03-15', promisedOn: '2026-07-15' } });
  });

  it('begins anew when it is reopened', () => {
    const closed = standing({ state: 'closed', promisedOn: '2026-03-01', escalated: true });
    expect(advanceSupervision(closed, STEPS.reopened, TODAY)).toEqual({
      ok: true,
      next: standing({ dueOn: '2026-03-31' }),
    });
  });

  it('says of every refusal what to do', () => {
    for (const [why, { state = 'awaiting' }] of refusals) {
      expect(describeSupervisionRefusal(why, state)).toMatch(/[。]$/);
    }
    expect(describeSupervisionRefusal('wrongState', 'closed')).toContain('已销号');
  });
});

describe('laws', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
  const reason = fc.constantFrom('', '理由');
  const step: fc.Arbitrary<SupervisionStep> = fc.oneof(
    day.map((promisedOn) => ({ kind: 'answered' as const, promisedOn })),
    fc.constantFrom<SupervisionStep>(STEPS.accepted, STEPS.proposed, STEPS.withdrawn),
    fc.record({ kind: fc.constant('returned' as const), reason, dueOn: day }),
    fc.record({ kind: fc.constantFrom('escalated' as const, 'closed' as const), reason }),
    fc.record({ kind: fc.constant('extended' as const), reason, until: day }),
    fc.record({ kind: fc.constant('reopened' as const), reason, dueOn: day }),
  );

  it('holds after any steps: open ones have a turn, closed ones none, promises come from answers', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, day), { maxLength: 20 }), (steps) => {
        let current = standing();
        for (const [taken, today] of steps) {
          const advance = advanceSupervision(current, taken, today);
          if (!advance.ok) continue;
          const { next } = advance;
          expect(turnOf(next) === null).toBe(next.state === 'closed');
          if (next.proposed) expect(turnOf(next)).toBe('office');
          if (next.state === 'remedying' || next.state === 'answered') expect(next.promisedOn).not.toBeNull();
          if (current.state === 'closed') expect(taken.kind).toBe('reopened');
          if (taken.kind === 'extended') {
            expect(next.dueOn >= current.dueOn).toBe(true);
            expect(beginsWait(current, next)).toBe(false);
          }
          // What a story is told from agrees with what was decided.
          expect(moveBy(taken.kind, current)).toMatchObject({ state: next.state, proposed: next.proposed });
          current = next;
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { SUPERVISION_STATES, type SupervisionState } from '@/lib/domain/supervision/supervision';
import { advanceSupervision, type SupervisionStep } from '@/lib/domain/supervision/advance-supervision';
import { actsOf, firstAct, type ShownAct } from '@/lib/view/supervision/acts';

const TODAY = '2026-03-20';
type Facts = Parameters<typeof actsOf>[0];

const facts = (changes: Partial<Facts>): Facts => ({
  state: 'awaiting',
  dueOn: '2026-03-10',
  promisedOn: '2026-03-15',
  escalated: false,
  proposed: false,
  department: '区教委',
  mayAnswer: true,
  mayJudge: true,
  role: 'office',
  warning: 'raised',
  isRetired: false,
  answer: null,
  ...changes,
});
const names = (changes: Partial<Facts>) => actsOf(facts(changes), TODAY).map(({ name }) => name);

describe('actsOf', () => {
  it.each<[SupervisionState, string[]]>([
    ['awaiting', ['answer', 'escalate', 'extend', 'close']],
    ['answered', ['accept', 'return', 'answer', 'escalate', 'close']],
    ['returned', ['answer', 'escalate', 'extend', 'close']],
    ['remedying', ['answer', 'return', 'escalate', 'extend', 'close']],
    ['closed', ['reopen']],
  ])('of the office, %s: %j', (state, expected) => {
    expect(names({ state })).toEqual(expected);
  });

  it('lets a department answer and everybody else read', () => {
    expect(names({ role: 'liaison', mayJudge: false })).toEqual(['answer']);
    expect(names({ role: 'leader', mayJudge: false, mayAnswer: false })).toEqual([]);
  });

  it('puts closing first once it is proposed, and reopens nothing whose warning is closed', () => {
    expect(names({ state: 'remedying', proposed: true, warning: 'cleared' })[0]).toBe('close');
    expect(names({ state: 'closed', warning: 'closed' })).toEqual([]);
    expect(names({ state: 'closed', isRetired: true })).toEqual([]);
  });

  it('opens the answer at once for the department that owes it', () => {
    const liaison = facts({ role: 'liaison', mayJudge: false });
    expect(firstAct(liaison, actsOf(liaison, TODAY))).toBe('answer');
    const answered = facts({ role: 'liaison', mayJudge: false, state: 'answered' });
    expect(firstAct(answered, actsOf(answered, TODAY))).toBeNull();
  });

  it('offers nothing that would be refused, with the days it proposes', () => {
    for (const state of SUPERVISION_STATES) {
      for (const act of actsOf(facts({ state }), TODAY)) {
        expect(advanceSupervision(facts({ state }), stepOf(act), TODAY)).toMatchObject({ ok: true });
      }
    }
  });
});

function stepOf({ name, fields }: ShownAct): SupervisionStep {
  const day = fields.flatMap((field) => (field.kind === 'day' ? [field.start] : []))[0] ?? '';
  const reason = '理由';
  switch (name) {
    case 'answer':
      return { kind: 'answered', promisedOn: day };
    case 'accept':
      return { kind: 'accepted' };
    case 'return':
      return { kind: 'returned', reason, dueOn: day };
    case 'escalate':
      return { kind: 'escalated', reason };
    case 'extend':
      return { kind: 'extended', reason, until: day };
    case 'close':
      return { kind: 'closed', reason };
    case 'reopen':
      return { kind: 'reopened', reason, dueOn: day };
  }
}

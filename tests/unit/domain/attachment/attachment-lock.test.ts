import { describe, expect, it } from 'vitest';
import {
  addingLock,
  needsRemovalReason,
  removingLock,
  type AttachmentFacts,
} from '@/lib/domain/attachment/attachment-lock';

const round = { opensOn: '2026-01-05', dueOn: '2026-03-15', closed: false };
const facts = (more: Partial<AttachmentFacts>): AttachmentFacts => ({
  round,
  today: '2026-02-01',
  state: 'draft',
  mayEnter: true,
  isOffice: false,
  owner: '区卫生健康委',
  ...more,
});

describe('adding and taking away evidence', () => {
  it.each<[string, Partial<AttachmentFacts>, string, string]>([
    ['a draft', {}, 'open', 'open'],
    ['nothing yet', { state: 'empty' }, 'open', 'open'],
    ['a returned value', { state: 'returned' }, 'open', 'open'],
    ['a submitted value', { state: 'submitted' }, 'open', 'submitted'],
    ['an approved value', { state: 'approved' }, 'open', 'approved'],
    ['an archived value', { state: 'archived' }, 'archived', 'archived'],
    ['a year without a round', { round: null }, 'notOpen', 'notOpen'],
    ['a round that has not begun', { today: '2026-01-01' }, 'notOpen', 'notOpen'],
    ['a round past its day', { today: '2026-04-01' }, 'open', 'open'],
    ['a closed round', { round: { ...round, closed: true } }, 'closed', 'closed'],
    ["somebody else's value", { mayEnter: false }, 'notYours', 'notYours'],
    ['the office, archived', { isOffice: true, state: 'archived' }, 'open', 'open'],
    ['the office, closed', { isOffice: true, round: { ...round, closed: true } }, 'open', 'open'],
    ['an office of another district', { isOffice: true, mayEnter: false }, 'notYours', 'notYours'],
  ])('%s', (_, more, adding, removing) => {
    expect(addingLock(facts(more)).kind).toBe(adding);
    expect(removingLock(facts(more)).kind).toBe(removing);
  });

  it('asks why once the value was handed in', () => {
    expect((['empty', 'draft', 'returned'] as const).map(needsRemovalReason)).toEqual([false, false, false]);
    expect((['submitted', 'approved', 'archived'] as const).map(needsRemovalReason)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

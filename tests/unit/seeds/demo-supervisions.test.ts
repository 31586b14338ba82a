import { expect, it } from 'vitest';
import { overdue } from '@/lib/domain/supervision/overdue';
import { buildDemoSupervisions } from '@/seeds/demo-supervisions';

const TODAY = '2026-11-25';

it('shows supervisions in every state that asks for somebody, and one of an earlier year', () => {
  const set = buildDemoSupervisions(TODAY);
  expect(set.map(({ state, escalated }) => [state, escalated])).toEqual([
    ['awaiting', true],
    ['answered', false],
    ['remedying', false],
    ['closed', false],
  ]);
  expect(set.map((one) => overdue(one, TODAY)?.days ?? null)).toEqual([12, null, null, null]);
  for (const { steps } of set) {
    const moments = steps.map(({ at }) => at.getTime());
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    for (const { text, cause } of steps) expect(text ?? cause ?? '（演示）').toContain('演示');
  }
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  outstandingReasons,
  reasonStateOf,
  type Explainable,
  type ReasonState,
} from '@/lib/domain/review/warning-reason';

const warning = (changes: Partial<Explainable> = {}): Explainable => ({
  type: 'volatile',
  value: '92.9',
  reason: null,
  ...changes,
});

describe('where an explanation stands', () => {
  it.each<[string, Partial<Explainable>, ReasonState | null]>([
    ['nobody said anything', {}, 'owed'],
    ['said about this value', { reason: { value: '92.9' } }, 'given'],
    ['the value was corrected since', { reason: { value: '92.8' } }, 'outdated'],
    ['a split row has no value of its own, its parts are explained', { value: null }, null],
    ['a reversal', { type: 'reversal' }, 'owed'],
    ['a target that will be missed asks for none', { type: 'unlikely' }, null],
    ['a missing value asks for none', { type: 'missing', value: null }, null],
    ['a doubted value asks for none', { type: 'doubtful' }, null],
  ])('%s', (_, changes, state) => {
    expect(reasonStateOf(warning(changes))).toBe(state);
  });
});

describe('what keeps a year from being archived', () => {
  it('is what lacks an explanation, in the order given', () => {
    const owed = warning();
    const given = warning({ reason: { value: '92.9' } });
    const outdated = warning({ type: 'reversal', reason: { value: '90' } });
    const other = warning({ type: 'missed' });
    expect(outstandingReasons([outdated, given, other, owed])).toEqual([outdated, owed]);
  });

  it('is nothing once each is explained for the value it has, and only then', () => {
    const any = fc.array(
      fc.record({
        type: fc.constantFrom('volatile', 'reversal', 'missed', 'atRisk', 'missing'),
        value: fc.constantFrom('1', '2'),
        reason: fc.constantFrom(null, { value: '1' }, { value: '2' }),
      } as const),
    );
    fc.assert(
      fc.property(any, (warnings) => {
        const explained = warnings.map((one) => ({ ...one, reason: { value: one.value } }));
        expect(outstandingReasons(explained)).toEqual([]);
        const asked = warnings.filter(({ type }) => type === 'volatile' || type === 'reversal');
        const silent = asked.map((one) => ({ ...one, reason: null }));
        expect(outstandingReasons(silent)).toHaveLength(asked.length);
      }),
    );
  });
});

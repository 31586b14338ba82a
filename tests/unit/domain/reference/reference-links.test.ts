import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeRing,
  findReferenceRing,
  type ReferenceLink,
} from '@/lib/domain/reference/find-reference-ring';
import { needsReference, referenceNames } from '@/lib/domain/reference/reference-names';
import { referenceYears } from '@/lib/domain/reference/reference-years';
import type { ReferenceRule, TargetRule } from '@/lib/domain/target/rule';

const to = (reference: string): ReferenceRule => ({ kind: 'reference', comparator: '>=', reference });
const level: TargetRule = { kind: 'threshold', bound: 'min', value: '94', inclusive: true };

describe('which rules need a reference', () => {
  it.each<[string, TargetRule, string[]]>([
    ['a reference rule', to('女职工比例'), ['女职工比例']],
    ['a level', level, []],
    [
      'a staged rule with one in its last stage',
      {
        kind: 'staged',
        steps: [
          { year: 2025, rule: level },
          { year: 2030, rule: to('全市平均水平') },
        ],
      },
      ['全市平均水平'],
    ],
    [
      'a compound rule, each name once',
      {
        kind: 'compound',
        parts: [
          { label: '区', rule: to('全市平均水平') },
          { label: '镇', rule: to('全市平均水平') },
          { label: '村', rule: level },
        ],
      },
      ['全市平均水平'],
    ],
    ['what cannot be read', { kind: 'unparsed', reason: '不明' }, []],
  ])('%s', (_, rule, names) => {
    expect(referenceNames(rule)).toEqual(names);
    expect(needsReference(rule)).toBe(names.length > 0);
  });
});

const links = (...pairs: [string, string | null][]): ReferenceLink[] =>
  pairs.map(([id, referenceId]) => ({ id, name: `指标${id}`, referenceId }));

describe('rings', () => {
  it.each<[string, ReferenceLink[], string, string, string[] | null]>([
    ['itself', links(['a', null]), 'a', 'a', ['指标a', '指标a']],
    ['each other', links(['a', null], ['b', 'a']), 'a', 'b', ['指标a', '指标b', '指标a']],
    [
      'a long way round',
      links(['a', null], ['b', 'c'], ['c', 'a']),
      'a',
      'b',
      ['指标a', '指标b', '指标c', '指标a'],
    ],
    ['a chain', links(['a', null], ['b', 'c'], ['c', null]), 'a', 'b', null],
    ['the link it replaces', links(['a', 'b'], ['b', null], ['c', null]), 'a', 'c', null],
    [
      'a ring that is there already and does not hold it',
      links(['a', null], ['b', 'c'], ['c', 'b']),
      'a',
      'b',
      null,
    ],
  ])('%s', (_, known, from, target, ring) => {
    expect(findReferenceRing(known, from, target)).toEqual(ring);
  });

  it('linking one by one, with what closes a ring left out, never leaves a ring', () => {
    const id = fc.integer({ min: 0, max: 7 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 30 }), (pairs) => {
        let known = links(...Array.from({ length: 8 }, (_, n): [string, null] => [String(n), null]));
        for (const [from, target] of pairs) {
          if (findReferenceRing(known, from, target)) continue;
          known = known.map((each) => (each.id === from ? { ...each, referenceId: target } : each));
        }
        const next = new Map(known.map((each) => [each.id, each.referenceId]));
        for (const start of next.keys()) {
          let at: string | null = start;
          for (let step = 0; step < 8 && at !== null; step += 1) at = next.get(at) ?? null;
          expect(at).toBeNull();
        }
      }),
    );
  });

  it('says it in words', () => {
    expect(describeRing(['甲', '甲'])).toBe('指标不能以自己为参照，请选择其他指标。');
    expect(describeRing(['甲', '乙', '甲'])).toContain('“甲” → “乙” → “甲”');
  });
});

describe('years that can be filled in', () => {
  it.each<[string, Parameters<typeof referenceYears>, number[]]>([
    ['up to last year', [{ from: 2020, to: 2030 }, [], 2023], [2020, 2021, 2022]],
    ['to the year being reported', [{ from: 2021, to: 2030 }, [2023], 2023], [2021, 2022, 2023]],
    ['not beyond the plan', [{ from: 2028, to: 2030 }, [2024], 2040], [2028, 2029, 2030]],
    ['none before the plan', [{ from: 2030, to: 2040 }, [], 2026], []],
    ['none without a plan', [null, [2024], 2026], []],
  ])('%s', (_, input, years) => {
    expect(referenceYears(...input)).toEqual(years);
  });
});

import fc from 'fast-check';
import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';

/** Canonical exact numbers, ordinary ones mostly; also what only a slip of the pen would give. */
export const exactNumber = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.integer({ min: -100_00, max: 150_00 }).map((value) => canonical(value, 2)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '0',
      '0.0000000001',
      '-0.0000000001',
      '99999999999999999999',
      `1${'0'.repeat(60)}`,
    ),
  },
);

function canonical(digits: number, decimals: number): string {
  const text = (Math.abs(digits) / 10 ** decimals).toFixed(decimals).replace(/\.?0+$/, '');
  return digits < 0 && text !== '0' ? `-${text}` : text;
}

const year = fc.integer({ min: 2011, max: 2035 });
const bound = fc.constantFrom('exact' as const, 'min' as const, 'max' as const);
const label = fc.constantFrom('城市', '农村', '男性', '女性', '全市平均水平');

/** Every rule that `targetRuleSchema` accepts, sensible or not. */
export const simpleRule: fc.Arbitrary<SimpleRule> = fc.oneof(
  fc.record({
    kind: fc.constant('threshold' as const),
    bound: fc.constantFrom('min' as const, 'max' as const),
    value: exactNumber,
    inclusive: fc.boolean(),
  }),
  fc.record(
    {
      kind: fc.constant('band' as const),
      low: exactNumber,
      high: exactNumber,
      centre: exactNumber,
      side: fc.constantFrom('both' as const, 'low' as const, 'high' as const),
    },
    { requiredKeys: ['kind', 'low', 'high', 'side'] },
  ),
  fc.record({ kind: fc.constant('ratio' as const), antecedent: exactNumber, consequent: exactNumber, bound }),
  fc.record({
    kind: fc.constant('trend' as const),
    direction: fc.constantFrom('up' as const, 'down' as const, 'hold' as const),
    cadence: fc.constantFrom('yearly' as const, 'overall' as const),
    strength: fc.constantFrom(
      'normal' as const,
      'marked' as const,
      'consolidate' as const,
      'contain' as const,
    ),
  }),
  fc.record({
    kind: fc.constant('relative' as const),
    baseYear: fc.oneof(year, fc.constant('previous' as const), fc.constant(null)),
    change: exactNumber,
    changeIn: fc.constantFrom('percent' as const, 'points' as const, 'absolute' as const),
    per: fc.constantFrom('once' as const, 'year' as const),
    bound,
  }),
  fc.record({
    kind: fc.constant('reference' as const),
    comparator: fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const, '~' as const),
    reference: label,
  }),
  fc.record({ kind: fc.constant('judgement' as const), question: fc.constantFrom('基本形成', '更加完善') }),
);

export const targetRule: fc.Arbitrary<TargetRule> = fc.oneof(
  { weight: 7, arbitrary: simpleRule },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ year, rule: simpleRule }), { minLength: 1, maxLength: 4 })
      .map((steps) => ({ kind: 'staged' as const, steps })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ label, rule: simpleRule }), { minLength: 1, maxLength: 3 })
      .map((parts) => ({ kind: 'compound' as const, parts })),
  },
  { weight: 1, arbitrary: fc.constant<TargetRule>({ kind: 'unparsed', reason: '目标值为“待定”' }) },
);

import { expect, it } from 'vitest';
import { targetRuleSchema } from '@/lib/schemas/target-rule';

const min = (value: string) => ({ kind: 'threshold', bound: 'min', value, inclusive: true });
const parts = (count: number) => ({
  kind: 'compound',
  parts: Array.from({ length: count }, (_, index) => ({ label: `第${index}项`, rule: min('90') })),
});

it.each([
  ['a number of usual length', min('99.12345'), true],
  ['a number of a million digits', min('9'.repeat(1_000_000)), false],
  ['twenty parts', parts(20), true],
  ['ten thousand parts', parts(10_000), false],
  ['a question of a whole book', { kind: 'judgement', question: '提高'.repeat(100_000) }, false],
])('%s', (_, rule, accepted) => {
  expect(targetRuleSchema.safeParse(rule).success).toBe(accepted);
});

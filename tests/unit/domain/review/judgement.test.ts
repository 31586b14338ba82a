import { describe, expect, it } from 'vitest';
import { judgementQuestion } from '@/lib/domain/review/judgement';
import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';

const judgement: SimpleRule = { kind: 'judgement', question: '更加完善' };
const level: SimpleRule = { kind: 'threshold', bound: 'min', value: '90', inclusive: true };
const staged = (first: SimpleRule, last: SimpleRule): TargetRule => ({
  kind: 'staged',
  steps: [
    { year: 2025, rule: first },
    { year: 2030, rule: last },
  ],
});

describe('what the office has to judge', () => {
  it.each<[string, TargetRule, number, string | null]>([
    ['a judgement rule, any year', judgement, 2022, '更加完善'],
    ['a number is not judged', level, 2022, null],
    ['the stage in force is judged', staged(judgement, level), 2025, '更加完善'],
    ['the next stage is a number', staged(judgement, level), 2026, null],
    ['the last stage is judged', staged(level, judgement), 2026, '更加完善'],
    ['but not before it', staged(level, judgement), 2025, null],
    [
      'parts are judged one by one',
      { kind: 'compound', parts: [{ label: '甲', rule: judgement }] },
      2025,
      null,
    ],
    ['what cannot be read is not judged', { kind: 'unparsed', reason: '' }, 2025, null],
  ])('%s', (_, rule, year, question) => {
    expect(judgementQuestion(rule, year, 2030)).toBe(question);
  });
});

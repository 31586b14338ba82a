import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openRoundSchema } from '@/lib/schemas/round';
import { describeIssue } from '@/lib/server/describe-issue';

const messageOf = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input, { error: describeIssue }).error?.issues[0]?.message;

describe('describeIssue', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.int().min(1900), 3, '应不小于 1900，请核对'],
    [z.int().max(2200), 9999, '应不大于 2200，请核对'],
    [z.string().min(1), '', '至少 1 个字'],
    [z.string().max(2), 'abc', '不超过 2 个字'],
    [z.array(z.string()).max(1), ['a', 'b'], '不超过 1 项'],
    [z.int(), 1.5, '请填写整数'],
    [z.number(), NaN, '请填写数字'],
    [z.string(), 7, '内容缺失或格式有误，请核对'],
    [z.enum(['a']), 'b', '请从列出的选项中选择'],
    [z.iso.date(), '2026', '内容有误，请核对'],
  ])('%#: %j', (schema, input, message) => {
    expect(messageOf(schema, input)).toBe(message);
  });

  it('leaves a schema its own words', () => {
    expect(messageOf(z.string().min(2, '请写明理由'), '')).toBe('请写明理由');
  });

  it.each([0, 1999, 2101])('a round of %d', (year) => {
    const input = { districtId: '500103', year, opensOn: '2026-01-05', dueOn: '2026-03-31' };
    expect(messageOf(openRoundSchema, input)).toBe('年份应在 2000—2100 之间');
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addPlanSchema, correctTargetSchema } from '@/lib/schemas/plan-setup';
import { parseInput } from '@/lib/server/run-action';

const messageOf = (schema: z.ZodType, input: unknown): string => {
  try {
    parseInput(schema, input);
  } catch (error) {
    return (error as { userMessage: string }).userMessage;
  }
  return '';
};

const place = { districtId: '500103', indicatorId: 'i', version: 1, targetId: 't', reason: '核对原文' };
const relative = (changes: object) => ({
  ...place,
  rule: {
    kind: 'relative',
    baseYear: 2020,
    change: '5',
    changeIn: 'points',
    per: 'once',
    bound: 'min',
    ...changes,
  },
});
const plan = (changes: object) => ({
  districtId: '500103',
  kind: 'women',
  title: '渝中区妇女发展规划',
  periodStart: 2021,
  periodEnd: 2030,
  baselineYear: 2020,
  documentNumber: '',
  issuedOn: null,
  ...changes,
});

describe('what a schema refuses is said in Chinese', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    [
      'a base year out of reach',
      correctTargetSchema,
      relative({ baseYear: 1850 }),
      '年份应在 1900—2200 之间',
    ],
    ['a change of nothing', correctTargetSchema, relative({ change: '0' }), '变化幅度应大于 0。'],
    ['a year left empty', addPlanSchema, plan({ periodStart: Number.NaN }), '请填写年份'],
    ['a year before the computers', addPlanSchema, plan({ baselineYear: 1999 }), '年份应在 2000—2100 之间'],
    ['a rule of no known kind', correctTargetSchema, { ...place, rule: { kind: 'x' } }, '内容有误，请核对'],
    ['nothing at all', addPlanSchema, undefined, '内容缺失或格式有误，请核对'],
  ])('%s', (_, schema, input, message) => {
    expect(messageOf(schema, input)).toContain(message);
  });
});

import { describe, expect, it } from 'vitest';
import { signJudgementSchema, withdrawJudgementSchema } from '@/lib/schemas/judgement';
import { giveWarningReasonSchema } from '@/lib/schemas/warning-reason';

const place = { districtId: '500103', indicatorId: 'i', year: 2025 };
const sound = {
  ...place,
  version: null,
  met: true,
  reason: '三级妇幼保健网络已覆盖全部镇街',
  evidence: '卫健委12号通报',
  changeReason: '',
};

const problemOf = (changes: object): string | null => {
  const parsed = signJudgementSchema.safeParse({ ...sound, ...changes });
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? '');
};

describe('a judgement', () => {
  it.each<[string, object, string | null]>([
    ['is complete', {}, null],
    ['says so when it is not met', { met: false }, null],
    ['is never signed without a choice', { met: null }, '请选择研判结论'],
    ['nor with something that is no choice', { met: 'true' }, '请选择研判结论'],
    ['needs a reason', { reason: ' 很好 ' }, '请写明研判理由，至少 10 个字'],
    ['of any length a page can hold', { reason: '好'.repeat(1000) }, null],
    ['but no longer', { reason: '好'.repeat(1001) }, '不超过 1000 字'],
    ['needs its evidence', { evidence: '\u0000 通报 ' }, '请写明依据材料，至少 4 个字'],
    ['of a plausible year', { year: 25 }, ''],
  ])('%s', (_, changes, problem) => {
    if (problem === '') expect(problemOf(changes)).not.toBeNull();
    else expect(problemOf(changes)).toBe(problem);
  });

  it('is withdrawn with a reason', () => {
    const withdraw = (reason: string) =>
      withdrawJudgementSchema.safeParse({ ...place, version: 1, reason }).success;
    expect([withdraw('材料有误'), withdraw(' '), withdraw('误')]).toEqual([true, false, false]);
  });
});

describe('a 原因说明', () => {
  const given = (changes: object) =>
    giveWarningReasonSchema.safeParse({
      ...place,
      type: 'volatile',
      value: '92.9',
      text: '体检覆盖面扩大',
      version: null,
      ...changes,
    }).success;

  it.each<[string, object, boolean]>([
    ['is a sentence', {}, true],
    ['is not a word', { text: '已核实' }, false],
    ['is not blanks', { text: '     ' }, false],
    ['speaks of a number as scored', { value: '-0.123456789012' }, true],
    ['not of anything else', { value: '很多' }, false],
    ['is asked for two kinds of warning only', { type: 'unlikely' }, false],
  ])('%s', (_, changes, taken) => {
    expect(given(changes)).toBe(taken);
  });
});

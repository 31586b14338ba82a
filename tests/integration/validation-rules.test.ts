import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import type { ValidationRule } from '@/lib/domain/reading/validation-rule';
import { approveReadings } from '@/lib/services/approve-readings';
import { listEntrySheet } from '@/lib/services/list-entry-sheet';
import { listReviewQueue } from '@/lib/services/list-review-queue';
import { listRules } from '@/lib/services/list-rules';
import { removeRule } from '@/lib/services/remove-rule';
import { saveReadings } from '@/lib/services/save-readings';
import { saveRule } from '@/lib/services/save-rule';
import { setRuleEnabled } from '@/lib/services/set-rule-enabled';
import { submitReadings } from '@/lib/services/submit-readings';
import { tryRule } from '@/lib/services/try-rule';
import { actorOf } from '../support/people';
import {
  cellOf,
  createReportingDistrict,
  NOW,
  storedReading,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

let at: ReportingFixture;
beforeEach(async () => {
  at = await createReportingDistrict();
});
afterAll(closeDatabase);

const value = (indicatorId: string) => ({ indicatorId, field: 'value' as const });
/** 孕产妇系统管理率 ≤ 妇女体质测定合格比例: the sides of two departments, in one unit. */
const atMost = (allowance = '0'): ValidationRule => ({
  kind: 'atMost',
  left: value(at.rate),
  right: value(at.fitness),
  allowance,
});
const add = (rule: ValidationRule, isStrict = false, actor: Actor = at.office) =>
  saveRule(actor, { districtId: at.districtId, ruleId: null, version: null, rule, isStrict }, NOW);
const fill = async (actor: Actor, indicatorId: string, text: string) => {
  const place = { districtId: at.districtId, year: YEAR };
  const before = await storedReading(at.districtId, indicatorId);
  const texts = text.includes('/')
    ? { numerator: text.split('/')[0]!, denominator: text.split('/')[1]! }
    : { value: text };
  const cells = [cellOf(indicatorId, before?.version ?? null, texts)];
  const { done, refused } = await saveReadings(actor, { ...place, cells }, NOW);
  expect(refused).toEqual([]);
  return done[0]!.version!;
};
const submit = (actor: Actor, indicatorId: string, version: number, reason: string | null = null) =>
  submitReadings(
    actor,
    {
      districtId: at.districtId,
      year: YEAR,
      items: [{ indicatorId, version, reason, confirmed: ['moreDecimals'] }],
    },
    NOW,
  );

describe('rules are kept', () => {
  it.each([
    ['a leader', () => at.leader],
    ['a liaison', () => at.liaison],
    ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the office of another district', () => actorOf('office', { districtId: '000001' })],
  ])('by nobody but the office: not by %s', async (_, who) => {
    const { ruleId } = await add(atMost());
    const place = { districtId: at.districtId, ruleId, version: 1 };
    const rule = atMost('1');
    await expect(add(rule, false, who())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(setRuleEnabled(who(), { ...place, enabled: false }, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(removeRule(who(), place)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      tryRule(who(), { districtId: at.districtId, ruleId: null, rule }, NOW),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('and are read by whoever reads the district', async () => {
    await add(atMost());
    for (const actor of [at.office, at.liaison, at.leader]) {
      const { rules, mayManage } = await listRules(actor, at.districtId);
      expect(rules.map(({ rule }) => rule)).toEqual([atMost()]);
      expect(mayManage).toBe(actor === at.office);
    }
    await expect(listRules(actorOf('admin'), at.districtId)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('with version, author and an audit row for every step', async () => {
    const { ruleId } = await add(atMost());
    const place = { districtId: at.districtId, ruleId };
    await saveRule(at.office, { ...place, version: 1, rule: atMost('0.5'), isStrict: true }, NOW);
    await expect(
      saveRule(at.office, { ...place, version: 1, rule: atMost('2'), isStrict: true }, NOW),
    ).rejects.toMatchObject({ code: 'staleVersion', userMessage: expect.stringContaining('测试office') });
    await setRuleEnabled(at.office, { ...place, version: 2, enabled: false }, NOW);
    const { rules } = await listRules(at.office, at.districtId);
    expect(rules[0]).toMatchObject({ version: 3, enabled: false, isStrict: true, changedBy: '测试office' });
    await removeRule(at.office, { ...place, version: 3 });
    const steps = await database().auditLog.findMany({
      where: { districtId: at.districtId, subjectId: ruleId },
      orderBy: { id: 'asc' },
    });
    expect(steps.map(({ action }) => action)).toEqual([
      'rule.add',
      'rule.edit',
      'rule.disable',
      'rule.remove',
    ]);
    expect(steps[1]?.detail).toMatchObject({
      before: { isStrict: false, rule: { allowance: '0' } },
      after: { isStrict: true, rule: { allowance: '0.5' } },
    });
  });

  it('unless unsound, there already, or at odds with another', async () => {
    await expect(add({ ...atMost(), right: value(at.life) } as ValidationRule)).rejects.toMatchObject({
      code: 'invalidInput',
      userMessage: expect.stringContaining('单位'),
    });
    await add(atMost());
    await expect(add(atMost())).rejects.toMatchObject({ code: 'conflict' });
    await add({ kind: 'range', operand: value(at.rate), min: '95', max: null });
    await expect(
      add({ kind: 'range', operand: value(at.fitness), min: null, max: '90' }),
    ).rejects.toMatchObject({ code: 'conflict', userMessage: expect.stringContaining('互相矛盾') });
  });
});

describe('at submission', () => {
  it('whoever hands in last is asked, and the reason marks the value', async () => {
    const { ruleId } = await add(atMost());
    const fitness = await fill(at.sportsLiaison, at.fitness, '90.5');
    await submit(at.sportsLiaison, at.fitness, fitness);
    const version = await fill(at.liaison, at.rate, '4036/4426');
    const { refused } = await submit(at.liaison, at.rate, version);
    expect(refused[0]).toMatchObject({ code: 'questionOpen', questions: [{ code: `rule:${ruleId}` }] });
    const { done } = await submit(at.liaison, at.rate, version, '统计范围不同');
    expect(done[0]).toMatchObject({ state: 'submitted', overrideReason: '统计范围不同' });
    const { queue } = await listReviewQueue(at.office, { districtId: at.districtId, year: YEAR }, NOW);
    const found = queue.map(({ indicatorId, questions }) => [
      indicatorId,
      questions.filter(({ code }) => code === `rule:${ruleId}`).map(({ message }) => message),
    ]);
    const message =
      '“孕产妇系统管理率”的数值 91.19 应不大于“妇女体质测定合格比例”的数值 90.5，现超出 0.69，请核对。';
    expect(found).toEqual([
      [at.rate, [message]],
      [at.fitness, [message]],
    ]);
  });

  it('never quotes what another department has not had approved', async () => {
    await add(atMost());
    const fitness = await fill(at.sportsLiaison, at.fitness, '90.57');
    const handedIn = await submit(at.sportsLiaison, at.fitness, fitness);
    const version = await fill(at.liaison, at.rate, '4036/4426');
    const before = await submit(at.liaison, at.rate, version);
    expect(JSON.stringify(before.refused[0]?.questions)).toContain('尚未审核');
    expect(JSON.stringify(before)).not.toContain('90.57');
    expect(JSON.stringify(before)).not.toContain('0.62');
    const sheet = await listEntrySheet(at.liaison, { districtId: at.districtId, year: YEAR }, NOW);
    expect(JSON.stringify(sheet.rules)).not.toContain('90.57');
    await approveReadings(
      at.office,
      {
        districtId: at.districtId,
        year: YEAR,
        items: [{ indicatorId: at.fitness, version: handedIn.done[0]!.version }],
      },
      NOW,
    );
    const after = await submit(at.liaison, at.rate, version);
    expect(after.refused[0]?.message).toContain('90.57');
    expect(
      JSON.stringify(
        (await listEntrySheet(at.liaison, { districtId: at.districtId, year: YEAR }, NOW)).rules,
      ),
    ).toContain('90.57');
  });

  it('says nothing while the other side is a draft, missing, or the rule rests', async () => {
    const { ruleId } = await add(atMost(), true);
    const version = await fill(at.liaison, at.rate, '4036/4426');
    await fill(at.sportsLiaison, at.fitness, '90.5');
    expect((await submit(at.liaison, at.rate, version)).done).toHaveLength(1);
    const place = { districtId: at.districtId, ruleId };
    await setRuleEnabled(at.office, { ...place, version: 1, enabled: false }, NOW);
    const fitness = (await storedReading(at.districtId, at.fitness))!.version;
    expect((await submit(at.sportsLiaison, at.fitness, fitness)).done).toHaveLength(1);
  });

  it('a strict rule stops it, whatever the reason', async () => {
    const { ruleId } = await add({ kind: 'range', operand: value(at.life), min: '82', max: null }, true);
    const version = await fill(at.liaison, at.life, '81.5');
    const { refused } = await submit(at.liaison, at.life, version, '确实如此');
    expect(refused[0]).toMatchObject({
      code: 'invalidInput',
      message: '“妇女人均预期寿命”的数值 81.5 应不小于 82，请核对。',
      errors: [{ code: `rule:${ruleId}`, field: 'value' }],
    });
  });

  it('compares with the approved value of the year before', async () => {
    await add({ kind: 'change', operand: value(at.life), most: '0.3', changeIn: 'points' });
    const version = await fill(at.liaison, at.life, '81.5');
    const { refused } = await submit(at.liaison, at.life, version);
    expect(refused[0]?.message).toBe(
      '“妇女人均预期寿命”的数值 81.5：上年为 81.1，变化 0.4 岁，应不超过 0.3 岁，请核对。',
    );
  });

  it('of two who hand in the sides of one rule at once, one is asked', async () => {
    await add(atMost());
    const fitness = await fill(at.sportsLiaison, at.fitness, '90.5');
    const rate = await fill(at.liaison, at.rate, '4036/4426');
    const outcomes = await Promise.all([
      submit(at.sportsLiaison, at.fitness, fitness),
      submit(at.liaison, at.rate, rate),
    ]);
    expect(outcomes.flatMap(({ refused }) => refused)).toHaveLength(1);
  });

  it('a retired indicator lets its rules rest', async () => {
    await add(atMost(), true);
    await database().indicator.update({
      where: { districtId_id: { districtId: at.districtId, id: at.fitness } },
      data: { retiredAt: NOW },
    });
    const version = await fill(at.liaison, at.rate, '4036/4426');
    expect((await submit(at.liaison, at.rate, version)).refused).toEqual([]);
  });
});

describe('a trial', () => {
  it('tells what the rule would have said of the approved values of the last years', async () => {
    const rule: ValidationRule = { kind: 'range', operand: value(at.life), min: '82', max: null };
    const { years, remark } = await tryRule(
      at.office,
      { districtId: at.districtId, ruleId: null, rule },
      NOW,
    );
    expect(years.map(({ year, outcome }) => [year, outcome])).toEqual([
      [2021, 'unchecked'],
      [2022, 'unchecked'],
      [2023, 'unchecked'],
      [2024, 'broken'],
      [2025, 'unchecked'],
    ]);
    expect(years[3]?.message).toBe('“妇女人均预期寿命”的数值 81.1 应不小于 82，请核对。');
    expect(remark).toBeNull();
  });
});

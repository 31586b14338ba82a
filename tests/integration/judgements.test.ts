import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import type { SignJudgementInput } from '@/lib/schemas/judgement';
import { getIndicator } from '@/lib/services/get-indicator';
import { listReviewQueue } from '@/lib/services/list-review-queue';
import { signJudgement } from '@/lib/services/sign-judgement';
import { withdrawJudgement } from '@/lib/services/withdraw-judgement';
import { actorOf } from '../support/people';
import {
  createReportingDistrict,
  NOW,
  setRoundClosed,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

let at: ReportingFixture;
let other: ReportingFixture;
beforeEach(async () => {
  at = await createReportingDistrict();
  other = await createReportingDistrict();
});
afterAll(closeDatabase);

const sign = (actor: Actor, changes: Partial<SignJudgementInput> = {}) =>
  signJudgement(
    actor,
    {
      districtId: at.districtId,
      indicatorId: at.judged,
      year: YEAR,
      version: null,
      met: true,
      reason: '三级妇幼保健网络已覆盖全部镇街',
      evidence: '卫健委〔2026〕12号通报',
      changeReason: '',
      ...changes,
    },
    NOW,
  );
const withdraw = (actor: Actor, version: number) =>
  withdrawJudgement(actor, {
    districtId: at.districtId,
    indicatorId: at.judged,
    year: YEAR,
    version,
    reason: '材料有误',
  });
const key = (year = YEAR) => ({
  districtId_indicatorId_year: { districtId: at.districtId, indicatorId: at.judged, year },
});
const stored = (year?: number) => database().judgement.findUnique({ where: key(year) });
const verdict = async (year?: number) => {
  const found = await database().assessment.findUnique({
    where: key(year),
    select: { status: true, reason: true },
  });
  return found?.status ?? null;
};
const trail = () =>
  database().auditLog.findMany({
    where: { districtId: at.districtId, subjectType: 'judgement' },
    orderBy: { id: 'asc' },
    select: { action: true, subjectId: true, detail: true, actor: true },
  });
/** A judgement rule from the year on. */
const setRule = (rule: object) =>
  database().targetRevision.updateMany({
    where: { districtId: at.districtId, indicatorId: at.judged },
    data: { rule },
  });

describe('who signs', () => {
  const outsiders: [string, () => Actor][] = [
    ['the lead department’s 联络员', () => at.liaison],
    ['领导', () => at.leader],
    ['another district’s office', () => other.office],
    ['上级', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['系统管理员', () => actorOf('admin')],
  ];
  it.each(outsiders)('%s does not', async (_, actor) => {
    await expect(sign(actor())).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stored()).toBeNull();
    await sign(at.office);
    await expect(withdraw(actor(), 1)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stored()).toMatchObject({ version: 1 });
  });

  it('the office does, and the verdict, its grounds and the audit row come together', async () => {
    expect(await sign(at.office, { met: false })).toMatchObject({ status: 'judgedNotMet' });
    expect(await stored()).toMatchObject({
      met: false,
      evidence: '卫健委〔2026〕12号通报',
      flag: 'official',
      version: 1,
      signedBy: at.office.name,
      signedById: at.office.id,
    });
    expect(await trail()).toEqual([
      {
        action: 'judgement.sign',
        subjectId: at.judged,
        actor: at.office.name,
        detail: {
          year: YEAR,
          before: null,
          after: { met: false, reason: '三级妇幼保健网络已覆盖全部镇街', evidence: '卫健委〔2026〕12号通报' },
        },
      },
    ]);
  });

  it('everybody in the district reads it, and only the office is offered to sign', async () => {
    await sign(at.office);
    for (const [actor, maySign] of [
      [at.office, true],
      [at.liaison, false],
      [at.leader, false],
    ] as const) {
      const place = { districtId: at.districtId, indicatorId: at.judged, year: YEAR };
      const found = await getIndicator(actor, place);
      expect(found.maySign).toBe(maySign);
      expect(found.indicator.judgements).toMatchObject([{ year: YEAR, met: true, by: at.office.name }]);
      expect(found.indicator.judgementSteps).toMatchObject([{ act: 'judgement.sign', before: null }]);
    }
  });
});

describe('what is signed', () => {
  it('never comes by itself', async () => {
    await sign(at.office);
    expect(await verdict(YEAR - 1)).toBe('notAssessable');
  });

  it('is changed only as seen; the refusal shows both verdicts', async () => {
    await sign(at.office);
    await sign(at.office, { version: 1, met: false, reason: '仍有两个镇街没有妇幼专干' });
    const stale = sign(at.office, { version: 1, met: true });
    await expect(stale).rejects.toMatchObject({
      code: 'staleVersion',
      userMessage: expect.stringMatching(/“研判未达标”，理由：仍有两个镇街没有妇幼专干。您选的是“研判达标”/),
      detail: { current: { met: false, version: 2 } },
    });
    await expect(sign(at.office)).rejects.toMatchObject({ code: 'staleVersion' });
    expect(await verdict()).toBe('judgedNotMet');
    expect((await trail()).at(-1)?.detail).toMatchObject({ before: { met: true }, after: { met: false } });
  });

  it('of two who sign at once one is refused, and nothing is lost', async () => {
    const outcomes = await Promise.allSettled([sign(at.office), sign(at.office, { met: false })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await trail()).toHaveLength(1);
  });

  it('over a demonstration judgement it becomes official', async () => {
    await database().judgement.create({
      data: {
        districtId: at.districtId,
        indicatorId: at.judged,
        year: YEAR,
        met: true,
        reason: '演示',
        flag: 'demonstration',
        signedBy: '演示数据',
      },
    });
    await sign(at.office, { version: 1 });
    expect(await stored()).toMatchObject({ flag: 'official', version: 2, signedBy: at.office.name });
  });

  it('in an archived year asks why', async () => {
    await sign(at.office);
    await setRoundClosed(at.districtId, true);
    const silent = sign(at.office, { version: 1, met: false });
    await expect(silent).rejects.toMatchObject({
      code: 'invalidInput',
      detail: { fields: { changeReason: expect.stringContaining('已归档') } },
    });
    expect(await verdict()).toBe('judgedMet');
    await sign(at.office, { version: 1, met: false, changeReason: '审计发现材料不实' });
    expect(await verdict()).toBe('judgedNotMet');
    expect((await trail()).at(-1)?.detail).toMatchObject({ reason: '审计发现材料不实' });
    await expect(sign(at.office, { year: YEAR - 1 })).rejects.toMatchObject({ code: 'invalidInput' });
  });
});

describe('withdrawing', () => {
  it('makes the year 待研判 again and keeps what was signed in the history', async () => {
    await sign(at.office);
    await withdraw(at.office, 1);
    expect(await stored()).toBeNull();
    expect(await verdict()).toBe('notAssessable');
    expect((await trail()).at(-1)).toMatchObject({
      action: 'judgement.withdraw',
      detail: { year: YEAR, before: { met: true, version: 1 }, reason: '材料有误' },
    });
    await expect(withdraw(at.office, 1)).rejects.toMatchObject({ code: 'staleVersion' });
    await expect(sign(at.office, { version: 1 })).rejects.toMatchObject({
      code: 'staleVersion',
      userMessage: expect.stringContaining('刚刚被撤回'),
    });
  });

  it('is refused for another version, and in an archived year', async () => {
    await sign(at.office);
    await sign(at.office, { version: 1 });
    await expect(withdraw(at.office, 1)).rejects.toMatchObject({ code: 'staleVersion' });
    await setRoundClosed(at.districtId, true);
    await expect(withdraw(at.office, 2)).rejects.toMatchObject({ code: 'wrongState' });
    expect(await stored()).toMatchObject({ version: 2 });
  });
});

describe('what is to be judged', () => {
  it.each<[string, Partial<SignJudgementInput>]>([
    ['a year without a round', { year: YEAR + 1 }],
    ['a year outside the plan', { year: 2019 }],
  ])('not %s', async (_, changes) => {
    await expect(sign(at.office, changes)).rejects.toMatchObject({ code: 'wrongState' });
  });

  it('not an indicator with a number to reach, nor one of another district', async () => {
    await expect(sign(at.office, { indicatorId: at.life })).rejects.toMatchObject({ code: 'wrongState' });
    await expect(sign(at.office, { indicatorId: other.judged })).rejects.toMatchObject({
      code: 'wrongState',
    });
  });

  it('the stage in force of a staged rule', async () => {
    const judgement = { kind: 'judgement', question: '基本形成' };
    const level = { kind: 'threshold', bound: 'min', value: '90', inclusive: true };
    await setRule({
      kind: 'staged',
      steps: [
        { year: YEAR, rule: judgement },
        { year: 2030, rule: level },
      ],
    });
    expect(await sign(at.office)).toMatchObject({ status: 'judgedMet' });
    await setRule({
      kind: 'staged',
      steps: [
        { year: YEAR - 1, rule: judgement },
        { year: 2030, rule: level },
      ],
    });
    await expect(sign(at.office, { version: 1 })).rejects.toMatchObject({ code: 'wrongState' });
  });

  it('is listed for the review, signed or not', async () => {
    const judged = async () =>
      (await listReviewQueue(at.office, { districtId: at.districtId, year: YEAR }, NOW)).judged;
    expect(await judged()).toMatchObject([
      {
        indicatorId: at.judged,
        question: '不断提高',
        targetText: '不断提高',
        department: '区卫生健康委',
        judgement: null,
      },
    ]);
    await sign(at.office);
    expect(await judged()).toMatchObject([{ judgement: { met: true, version: 1, by: at.office.name } }]);
  });
});

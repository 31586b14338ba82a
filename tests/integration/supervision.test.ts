import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database, inTransaction } from '@/lib/db/client';
import { listOpenSupervisions } from '@/lib/db/supervisions';
import type { Actor } from '@/lib/domain/access/actor';
import { acceptSupervision } from '@/lib/services/accept-supervision';
import { answerSupervision } from '@/lib/services/answer-supervision';
import { closeSupervision } from '@/lib/services/close-supervision';
import { escalateSupervision } from '@/lib/services/escalate-supervision';
import { extendSupervision } from '@/lib/services/extend-supervision';
import { followSupervisions } from '@/lib/services/follow-supervisions';
import { getIndicator } from '@/lib/services/get-indicator';
import { getSupervision } from '@/lib/services/get-supervision';
import { getSupervisionDraft } from '@/lib/services/get-supervision-draft';
import { listSupervisions } from '@/lib/services/list-supervisions';
import { openSupervision } from '@/lib/services/open-supervision';
import { reopenSupervision } from '@/lib/services/reopen-supervision';
import { returnSupervision } from '@/lib/services/return-supervision';
import { actorOf, createLogin } from '../support/people';
import { createReportingDistrict, NOW, YEAR, type ReportingFixture } from '../support/reporting-fixture';

let at: ReportingFixture;
let other: ReportingFixture;
let caseId: string;

beforeEach(async () => {
  at = await createReportingDistrict();
  other = await createReportingDistrict();
  caseId = await createCase(at.fitness);
  await createLogin('liaison', { districtId: at.districtId, departmentId: at.sports });
});
afterAll(closeDatabase);

const MESSAGE = '2025 年 81%，低于目标 ≥90。';

/** 妇女体质测定合格比例 is led by sports, health takes part. */
async function createCase(indicatorId: string): Promise<string> {
  const id = randomUUID();
  const warning = { type: 'unlikely', level: 'red', year: YEAR, message: MESSAGE } as const;
  await database().warningCase.create({
    data: {
      ...{ districtId: at.districtId, id, indicatorId, concern: 'attainment', raisedAt: NOW, ...warning },
      events: { create: [{ id: randomUUID(), kind: 'raised', version: 1, at: NOW, ...warning }] },
    },
  });
  return id;
}

const open = (actor: Actor, changes: Partial<Parameters<typeof openSupervision>[1]> = {}) =>
  openSupervision(
    actor,
    {
      districtId: at.districtId,
      caseId,
      departmentId: at.sports,
      request: '请查明原因，提出整改措施和完成时间。',
      dueOn: '2026-03-15',
      withoutLiaison: false,
      ...changes,
    },
    NOW,
  );

type Taken = { id: string; version: number };
const placeOf = ({ id, version }: Taken) => ({ districtId: at.districtId, supervisionId: id, version });
const ANSWER = {
  cause: '体测点不足，覆盖面窄',
  measures: '新增三个体测点，送测进社区',
  promisedOn: '2026-06-30',
};
const answer = (actor: Actor, taken: Taken, changes: Partial<typeof ANSWER> = {}) =>
  answerSupervision(actor, { ...placeOf(taken), ...ANSWER, ...changes }, NOW);
const accept = (taken: Taken, actor = at.office) =>
  acceptSupervision(actor, { ...placeOf(taken), remark: '' }, NOW);
const close = (taken: Taken, keepsWarning = false, actor = at.office) =>
  closeSupervision(actor, { ...placeOf(taken), reason: '整改到位', keepsWarning }, NOW);

const stored = (id: string) =>
  database().supervision.findFirstOrThrow({
    where: { districtId: at.districtId, id },
    include: { steps: { orderBy: { version: 'asc' } } },
  });
const storedCase = () =>
  database().warningCase.findFirstOrThrow({
    where: { districtId: at.districtId, id: caseId },
    include: { events: { orderBy: { version: 'asc' } } },
  });
const noticesOf = async (kind: string) =>
  (await database().notice.findMany({ where: { districtId: at.districtId, kind: kind as never } }))
    .map(({ audience }) => audience)
    .toSorted();
const clearCase = (clearedAt: Date | null) =>
  database().warningCase.updateMany({
    where: { districtId: at.districtId, id: caseId },
    data: { clearedAt },
  });
const follow = (kind: 'cleared' | 'cameBack') =>
  inTransaction((db) =>
    followSupervisions(
      db,
      at.districtId,
      [{ caseId, indicatorId: at.fitness, kind, level: 'red', levelBefore: 'red', message: MESSAGE }],
      NOW,
    ),
  );

describe('opening', () => {
  it.each<[string, () => Actor]>([
    ['a department', () => at.sportsLiaison],
    ['another district’s office', () => other.office],
    ['上级', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['系统管理员', () => actorOf('admin')],
  ])('%s may not', async (_, actor) => {
    await expect(open(actor())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getSupervisionDraft(actor(), { districtId: at.districtId, caseId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await listOpenSupervisions(at.districtId)).toEqual([]);
  });

  it.each<[string, () => Actor, string]>([
    ['the office', () => at.office, '妇儿工委办'],
    ['a leader', () => at.leader, '领导'],
  ])('%s may; it is stored, audited and told', async (_, actor, onBehalfOf) => {
    const { id } = await open(actor());
    expect(await stored(id)).toMatchObject({
      state: 'awaiting',
      message: MESSAGE,
      openedByRole: actor().role,
      steps: [{ kind: 'opened', version: 1, onBehalfOf }],
    });
    expect(await listOpenSupervisions(at.districtId)).toMatchObject([
      { id, name: '妇女体质测定合格比例', department: '区体育局', dueOn: '2026-03-15', escalated: false },
    ]);
    const [row] = await database().auditLog.findMany({ where: { subjectId: id } });
    expect(row).toMatchObject({
      action: 'supervision.open',
      detail: { indicatorId: at.fitness, departmentId: at.sports, year: YEAR },
    });
    expect(await noticesOf('supervisionOpened')).toEqual(
      actor().role === 'office' ? ['department'] : ['department', 'office'],
    );
  });

  it('asks a department of the indicator, no other', async () => {
    const [foreign] = await database().department.findMany({ where: { districtId: other.districtId } });
    await expect(open(at.office, { departmentId: foreign!.id })).rejects.toMatchObject({
      code: 'invalidInput',
      detail: { fields: { departmentId: expect.stringContaining('责任单位') } },
    });
    await open(at.office, { departmentId: at.health, withoutLiaison: true });
  });

  it('says that nobody could answer, and goes on when that is confirmed', async () => {
    const health = { departmentId: at.health };
    await expect(open(at.leader, health)).rejects.toMatchObject({
      code: 'invalidInput',
      userMessage: expect.stringMatching(/区卫生健康委还没有可用的联络员账号.*系统管理员.*代录/),
      detail: { liaisonMissing: true },
    });
    const taken = await open(at.leader, { ...health, withoutLiaison: true });
    await answer(at.office, taken);
    expect((await stored(taken.id)).steps[1]).toMatchObject({
      onBehalfOf: '区卫生健康委（妇儿工委办代录）',
      actor: at.office.name,
    });
  });

  it('needs a day to come', async () => {
    await expect(open(at.office, { dueOn: '2026-03-01' })).rejects.toMatchObject({
      detail: { fields: { dueOn: expect.any(String) } },
    });
  });

  it('is refused for a retired indicator, a closed and a cleared warning', async () => {
    await database().indicator.updateMany({ where: { id: at.fitness }, data: { retiredAt: NOW } });
    await expect(open(at.office)).rejects.toMatchObject({
      code: 'wrongState',
      userMessage: expect.stringContaining('已退出监测'),
    });
    await database().indicator.updateMany({ where: { id: at.fitness }, data: { retiredAt: null } });
    await clearCase(NOW);
    await expect(open(at.office)).rejects.toMatchObject({ userMessage: expect.stringContaining('不再触发') });
    await database().warningCase.updateMany({ where: { id: caseId }, data: { closedAt: NOW } });
    await expect(open(at.office)).rejects.toMatchObject({ userMessage: expect.stringContaining('已销号') });
    await expect(open(at.office, { caseId: 'none' })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('happens once, also when two do it at the same moment', async () => {
    const outcomes = await Promise.allSettled([open(at.office), open(at.leader)]);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([
      { reason: { code: 'conflict', detail: { openSupervisionId: expect.any(String) } } },
    ]);
    expect(await listOpenSupervisions(at.districtId)).toHaveLength(1);
  });
});

describe('answering', () => {
  it.each<[string, () => Actor]>([
    ['another department', () => at.liaison],
    ['领导', () => at.leader],
    ['another district’s office', () => other.office],
    ['系统管理员', () => actorOf('admin')],
  ])('%s may not', async (_, actor) => {
    const taken = await open(at.office);
    await expect(answer(actor(), taken)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stored(taken.id)).toMatchObject({ state: 'awaiting', version: 1 });
  });

  it('goes to the office, and to the leader who asked', async () => {
    const taken = await answer(at.sportsLiaison, await open(at.leader));
    expect(await stored(taken.id)).toMatchObject({
      state: 'answered',
      promisedOn: new Date('2026-06-30T00:00:00Z'),
      steps: [{}, { kind: 'answered', cause: ANSWER.cause, onBehalfOf: '区体育局' }],
    });
    expect(await noticesOf('supervisionAnswered')).toEqual(['leader', 'office']);
  });

  it('promises no day that has passed', async () => {
    const taken = await open(at.office);
    await expect(answer(at.sportsLiaison, taken, { promisedOn: '2026-02-28' })).rejects.toMatchObject({
      code: 'invalidInput',
      detail: { fields: { promisedOn: expect.any(String) } },
    });
  });

  it('of two at once the second reads the first, and may answer again', async () => {
    const taken = await open(at.office);
    const outcomes = await Promise.allSettled([
      answer(at.sportsLiaison, taken, { cause: '联络员写的原因' }),
      answer(at.office, taken, { cause: '代录时写的原因' }),
    ]);
    const [refused] = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const first = (await stored(taken.id)).steps[1]!;
    expect(refused).toMatchObject({
      code: 'staleVersion',
      userMessage: expect.stringContaining(first.cause!),
      detail: { current: { version: 2, steps: [{ kind: 'answered', cause: first.cause }] } },
    });
    await answer(at.sportsLiaison, { id: taken.id, version: 2 }, { cause: '合并后的原因' });
    expect(await stored(taken.id)).toMatchObject({ version: 3, state: 'answered' });
  });
});

describe('what the office decides', () => {
  it.each<[string, () => Actor]>([
    ['the department', () => at.sportsLiaison],
    ['领导', () => at.leader],
    ['another district’s office', () => other.office],
  ])('%s does not', async (_, actor) => {
    const taken = await answer(at.sportsLiaison, await open(at.office));
    const place = placeOf(taken);
    const attempts = [
      acceptSupervision(actor(), { ...place, remark: '' }, NOW),
      returnSupervision(actor(), { ...place, reason: '不够具体', dueOn: '2026-03-20' }, NOW),
      escalateSupervision(actor(), { ...place, reason: '逾期' }, NOW),
      extendSupervision(actor(), { ...place, reason: '需核对', until: '2026-07-30' }, NOW),
      closeSupervision(actor(), { ...place, reason: '整改到位', keepsWarning: true }, NOW),
      reopenSupervision(actor(), { ...place, reason: '又现', dueOn: '2026-03-20' }, NOW),
    ];
    for (const outcome of await Promise.allSettled(attempts)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } });
    }
    expect(await stored(taken.id)).toMatchObject({ state: 'answered', version: 2 });
  });

  it('goes back and forth until it is accepted, with everybody told', async () => {
    let taken = await answer(at.sportsLiaison, await open(at.office));
    taken = await returnSupervision(
      at.office,
      { ...placeOf(taken), reason: '措施不具体', dueOn: '2026-03-20' },
      NOW,
    );
    expect(await stored(taken.id)).toMatchObject({
      state: 'returned',
      dueOn: new Date('2026-03-20T00:00:00Z'),
    });
    taken = await escalateSupervision(at.office, { ...placeOf(taken), reason: '多次催办' }, NOW);
    await expect(
      escalateSupervision(at.office, { ...placeOf(taken), reason: '多次催办' }, NOW),
    ).rejects.toMatchObject({ code: 'wrongState' });
    taken = await extendSupervision(
      at.office,
      { ...placeOf(taken), reason: '需与市级核对', until: '2026-03-25' },
      NOW,
    );
    taken = await accept(await answer(at.sportsLiaison, taken));
    expect(await stored(taken.id)).toMatchObject({
      state: 'remedying',
      escalatedAt: NOW,
      dueOn: new Date('2026-03-25T00:00:00Z'),
    });
    await expect(accept(taken)).rejects.toMatchObject({ code: 'wrongState' });
    expect(await noticesOf('supervisionReturned')).toEqual(['department']);
    expect(await noticesOf('supervisionEscalated')).toEqual(['department', 'leader']);
    expect(await noticesOf('supervisionAccepted')).toEqual(['department']);
    const audited = await database().auditLog.findMany({
      where: { subjectId: taken.id },
      orderBy: { at: 'asc' },
    });
    expect(audited.map(({ action }) => action)).toEqual(
      ['open', 'answer', 'return', 'escalate', 'extend', 'answer', 'accept'].map(
        (verb) => `supervision.${verb}`,
      ),
    );
  });

  it('closes the warning with it once that has cleared', async () => {
    const taken = await accept(await answer(at.sportsLiaison, await open(at.office)));
    await clearCase(NOW);
    expect(await close(taken)).toMatchObject({ warning: 'closed' });
    expect(await storedCase()).toMatchObject({
      closedBy: at.office.name,
      closeReason: '整改到位',
      events: [{}, { kind: 'closed', version: 2 }],
    });
    await expect(
      reopenSupervision(
        at.office,
        { ...placeOf({ ...taken, version: taken.version + 1 }), reason: '又现问题', dueOn: '2026-03-20' },
        NOW,
      ),
    ).rejects.toMatchObject({ code: 'wrongState', userMessage: expect.stringContaining('已销号') });
  });

  it('asks first when the warning remains, writes nothing, and leaves it 已知悉', async () => {
    const taken = await open(at.office);
    await expect(close(taken)).rejects.toMatchObject({
      code: 'invalidInput',
      userMessage: expect.stringContaining(MESSAGE),
      detail: { warningRemains: true },
    });
    expect(await stored(taken.id)).toMatchObject({ state: 'awaiting', version: 1 });
    const closed = await close(taken, true);
    expect(closed.warning).toBe('acknowledged');
    expect(await storedCase()).toMatchObject({ closedAt: null, acknowledgedBy: at.office.name });
    const reopened = await reopenSupervision(
      at.office,
      { ...placeOf(closed), reason: '整改反弹', dueOn: '2026-03-20' },
      NOW,
    );
    expect(await stored(reopened.id)).toMatchObject({ state: 'awaiting', closedAt: null });
  });
});

describe('recovery', () => {
  it('proposes closing to the office, and takes it back when the warning returns', async () => {
    const taken = await accept(await answer(at.sportsLiaison, await open(at.office)));
    await follow('cleared');
    await follow('cleared');
    expect(await stored(taken.id)).toMatchObject({ state: 'remedying', proposedAt: NOW, version: 4 });
    expect(await noticesOf('recovered')).toEqual(['office']);
    await follow('cameBack');
    const { proposedAt, steps } = await stored(taken.id);
    expect(proposedAt).toBeNull();
    expect(steps.slice(-2)).toMatchObject([
      { kind: 'proposed', actor: '系统' },
      { kind: 'withdrawn', actorId: null },
    ]);
  });

  it('leaves alone what nobody supervises', async () => {
    await follow('cleared');
    expect(await database().notice.count({ where: { districtId: at.districtId } })).toBe(0);
  });
});

describe('reading', () => {
  it('is for those who read the district, and the indicator tells the story', async () => {
    const { id } = await answer(at.sportsLiaison, await open(at.leader));
    const place = { districtId: at.districtId, supervisionId: id };
    for (const actor of [at.office, at.leader, at.liaison]) {
      expect(await listSupervisions(actor, at.districtId)).toHaveLength(1);
      expect((await getSupervision(actor, place)).steps).toHaveLength(2);
    }
    expect(await getSupervision(at.sportsLiaison, place)).toMatchObject({ mayAnswer: true, mayJudge: false });
    expect(await getSupervision(at.leader, place)).toMatchObject({ mayAnswer: false, mayJudge: false });
    for (const actor of [other.office, actorOf('admin')]) {
      await expect(getSupervision(actor, place)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(listSupervisions(actor, at.districtId)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const { supervisionSteps, cases } = await getIndicator(at.leader, {
      districtId: at.districtId,
      indicatorId: at.fitness,
      year: YEAR,
    });
    expect(cases).toMatchObject([{ id: caseId, supervisionId: id }]);
    expect(supervisionSteps.map(({ kind, department }) => [kind, department])).toEqual([
      ['opened', '区体育局'],
      ['answered', '区体育局'],
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor, Role } from '@/lib/domain/access/actor';
import type { TargetRule } from '@/lib/domain/target/rule';
import { addDomain } from '@/lib/services/add-domain';
import { addIndicator } from '@/lib/services/add-indicator';
import { addPlan } from '@/lib/services/add-plan';
import { closeRound } from '@/lib/services/close-round';
import { confirmTarget } from '@/lib/services/confirm-target';
import { correctTarget } from '@/lib/services/correct-target';
import { editIndicator } from '@/lib/services/edit-indicator';
import { getPlan } from '@/lib/services/get-plan';
import { listPlans } from '@/lib/services/list-plans';
import { reopenRound } from '@/lib/services/reopen-round';
import { openRound } from '@/lib/services/open-round';
import { reviseTarget } from '@/lib/services/revise-target';
import { addDepartment, editDepartment } from '@/lib/services/save-department';
import { setIndicatorDepartments } from '@/lib/services/set-indicator-departments';
import { setIndicatorRetired } from '@/lib/services/set-indicator-retired';
import { actorOf, createDepartment, createDistrict } from '../support/people';

const REASON = '对照印发原件';
const AT_LEAST_90: TargetRule = { kind: 'threshold', bound: 'min', value: '90', inclusive: true };

let districtId: string;
let otherDistrictId: string;
let office: Actor;
let planId: string;
let domainId: string;
let departmentId: string;

beforeAll(async () => {
  districtId = await createDistrict('规划区');
  otherDistrictId = await createDistrict('邻区');
  office = actorOf('office', { districtId });
  departmentId = await createDepartment(districtId, '区卫生健康委');
  const plan = { kind: 'women', title: '规划区妇女发展规划', periodStart: 2021, periodEnd: 2030 } as const;
  const document = { baselineYear: 2020, documentNumber: null, issuedOn: '2023-02-27' };
  planId = (await addPlan(office, { districtId, ...plan, ...document })).planId;
  domainId = (await addDomain(office, { districtId, planId, name: '妇女与健康' })).domainId;
  for (const year of [2024, 2025]) {
    await openRound(office, { districtId, year, opensOn: `${year + 1}-01-05`, dueOn: `${year + 1}-03-31` });
  }
});
afterAll(closeDatabase);

const fields = () => ({
  districtId,
  domainId,
  serial: '1',
  name: '孕产妇死亡率',
  unit: '1/10万',
  attribute: 'binding' as const,
  entryKind: 'value' as const,
  definition: null,
  formula: null,
  dataSource: null,
  note: null,
});

/** An indicator with one approved value for 2024; the bare number leaves its reading to be confirmed. */
async function createIndicator(targetText = '8', value = '9'): Promise<string> {
  const { indicatorId } = await addIndicator(office, {
    ...fields(),
    planId,
    targetText,
    leadDepartmentId: departmentId,
  });
  await database().reading.create({
    data: { districtId, indicatorId, year: 2024, value, scale: 0, state: 'approved' },
  });
  return indicatorId;
}

const itemOf = async (indicatorId: string) => {
  const { indicators } = await getPlan(office, districtId, planId);
  const item = indicators.find(({ id }) => id === indicatorId);
  if (!item) throw new Error('indicator not listed');
  return item;
};

const placeOf = async (indicatorId: string) => {
  const { version } = await itemOf(indicatorId);
  return { districtId, indicatorId, version };
};

const targetIdOf = async (indicatorId: string) => (await itemOf(indicatorId)).targets[0]?.id ?? '';

const assessmentOf = (indicatorId: string, year: number) =>
  database().assessment.findUniqueOrThrow({
    where: { districtId_indicatorId_year: { districtId, indicatorId, year } },
  });

const auditOf = async (subjectId: string) =>
  (await database().auditLog.findMany({ where: { subjectId }, orderBy: { at: 'asc' } })).map(
    ({ action }) => action,
  );

describe('who may read and who may change', () => {
  const outsiders: [string, () => Actor][] = [
    ['the 联络员 of the district', () => actorOf('liaison', { districtId, departmentId })],
    ['its 领导', () => actorOf('leader', { districtId })],
    ['its 上级', () => actorOf('superior', { districtIds: [districtId] })],
    ['the office of another district', () => actorOf('office', { districtId: otherDistrictId })],
    ['the administrator', () => actorOf('admin')],
  ];
  const writes: [string, (actor: Actor) => Promise<unknown>][] = [
    [
      'confirm',
      async (actor) => confirmTarget(actor, { districtId, indicatorId: 'x', version: 1, targetId: 'x' }),
    ],
    [
      'correct',
      (actor) =>
        correctTarget(actor, {
          districtId,
          indicatorId: 'x',
          version: 1,
          targetId: 'x',
          rule: AT_LEAST_90,
          reason: REASON,
        }),
    ],
    [
      'revise',
      (actor) =>
        reviseTarget(actor, {
          districtId,
          indicatorId: 'x',
          version: 1,
          originalText: '≥90',
          rule: AT_LEAST_90,
          validFrom: 2026,
          document: '文件',
          reason: REASON,
        }),
    ],
    ['edit', (actor) => editIndicator(actor, { ...fields(), indicatorId: 'x', version: 1 })],
    [
      'assign',
      (actor) =>
        setIndicatorDepartments(actor, {
          districtId,
          indicatorId: 'x',
          version: 1,
          lead: [],
          participating: [],
        }),
    ],
    [
      'retire',
      (actor) =>
        setIndicatorRetired(actor, {
          districtId,
          indicatorId: 'x',
          version: 1,
          retired: true,
          reason: REASON,
        }),
    ],
    [
      'add an indicator',
      (actor) => addIndicator(actor, { ...fields(), planId, targetText: '≥90', leadDepartmentId: null }),
    ],
    ['add a domain', (actor) => addDomain(actor, { districtId, planId, name: '新领域' })],
    [
      'add a plan',
      (actor) =>
        addPlan(actor, {
          districtId,
          kind: 'children',
          title: '规划',
          periodStart: 2021,
          periodEnd: 2030,
          baselineYear: 2020,
          documentNumber: null,
          issuedOn: null,
        }),
    ],
    ['add a department', (actor) => addDepartment(actor, { districtId, name: '新单位', aliases: [] })],
    [
      'edit a department',
      (actor) =>
        editDepartment(actor, {
          districtId,
          departmentId,
          seen: { name: '区卫生健康委', aliases: [] },
          name: '卫健委',
          aliases: [],
        }),
    ],
    [
      'open a round',
      (actor) => openRound(actor, { districtId, year: 2029, opensOn: '2030-01-01', dueOn: '2030-02-01' }),
    ],
    ['close a round', (actor) => closeRound(actor, { districtId, year: 2024 }, new Date())],
    ['reopen a round', (actor) => reopenRound(actor, { districtId, year: 2024, reason: REASON })],
  ];

  it.each(
    writes.flatMap(([act, write]) => outsiders.map(([who, actor]) => [who, act, actor, write] as const)),
  )('%s may not %s', async (_who, _act, actor, write) => {
    await expect(write(actor())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each<Role>(['office', 'liaison', 'leader', 'superior'])('%s of the district reads', async (role) => {
    const actor = actorOf(role, { districtId, districtIds: [districtId] });
    const mayManage = role === 'office';
    expect(await listPlans(actor, districtId)).toMatchObject({ mayManage, plans: [{ id: planId }] });
    expect(await getPlan(actor, districtId, planId)).toMatchObject({ mayManage, plan: { id: planId } });
  });

  it('nobody of another district reads, nor finds the plan under their own', async () => {
    const stranger = actorOf('office', { districtId: otherDistrictId });
    await expect(listPlans(stranger, districtId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getPlan(stranger, districtId, planId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getPlan(stranger, otherDistrictId, planId)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('targets', () => {
  it('keep the mark 待确认 until the office confirms the reading', async () => {
    const indicatorId = await createIndicator();
    await confirmTarget(office, { ...(await placeOf(indicatorId)), targetId: await targetIdOf(indicatorId) });
    expect(await assessmentOf(indicatorId, 2024)).toMatchObject({ status: 'notMet', unconfirmed: false });
    const [target] = (await itemOf(indicatorId)).targets;
    expect(target).toMatchObject({ originalText: '8', confirmedBy: office.name });
    const again = confirmTarget(office, { ...(await placeOf(indicatorId)), targetId: target?.id ?? '' });
    await expect(again).rejects.toMatchObject({ code: 'wrongState' });
    expect(await auditOf(indicatorId)).toEqual(['indicator.add', 'target.confirm']);
  });

  it('are read anew without touching the printed text, and every year is scored again', async () => {
    const indicatorId = await createIndicator('8', '9');
    const rule: TargetRule = { kind: 'threshold', bound: 'min', value: '8', inclusive: true };
    const place = await placeOf(indicatorId);
    await correctTarget(office, { ...place, targetId: await targetIdOf(indicatorId), rule, reason: REASON });
    expect(await assessmentOf(indicatorId, 2024)).toMatchObject({ status: 'met', unconfirmed: false });
    const { targets, version } = await itemOf(indicatorId);
    expect(targets).toMatchObject([
      { originalText: '8', rule, validFrom: 2021, reason: REASON, direction: 'up' },
      { originalText: '8', validFrom: 2021, confidence: 'confirm' },
    ]);
    expect(version).toBe(place.version + 1);
  });

  it('that are revised by a document hold from their year on; earlier years keep the old one', async () => {
    const indicatorId = await createIndicator('≤10', '9');
    await database().reading.create({
      data: { districtId, indicatorId, year: 2025, value: '9', scale: 0, state: 'approved' },
    });
    const rule: TargetRule = { kind: 'threshold', bound: 'max', value: '7', inclusive: true };
    const revision = { originalText: '≤7', rule, validFrom: 2025, document: '中期调整通知', reason: REASON };
    await reviseTarget(office, { ...(await placeOf(indicatorId)), ...revision });
    expect((await assessmentOf(indicatorId, 2024)).status).toBe('met');
    expect((await assessmentOf(indicatorId, 2025)).status).toBe('notMet');
    const outside = reviseTarget(office, { ...(await placeOf(indicatorId)), ...revision, validFrom: 2031 });
    await expect(outside).rejects.toMatchObject({
      code: 'invalidInput',
      detail: { fields: { validFrom: expect.any(String) } },
    });
  });

  it('are not taken from another indicator', async () => {
    const [mine, other] = [await createIndicator(), await createIndicator()];
    const targetId = await targetIdOf(other);
    const wrong = correctTarget(office, {
      ...(await placeOf(mine)),
      targetId,
      rule: AT_LEAST_90,
      reason: REASON,
    });
    await expect(wrong).rejects.toMatchObject({ code: 'notFound' });
    expect((await itemOf(mine)).version).toBe(1);
  });
});

describe('indicators', () => {
  it('refuse a stale version with the present one, and write nothing', async () => {
    const indicatorId = await createIndicator();
    const place = await placeOf(indicatorId);
    await editIndicator(office, { ...fields(), ...place, note: '先改的' });
    const late = editIndicator(office, { ...fields(), ...place, note: '后改的' });
    await expect(late).rejects.toMatchObject({
      code: 'staleVersion',
      detail: { current: { note: '先改的' } },
    });
    expect((await itemOf(indicatorId)).note).toBe('先改的');
    expect(await auditOf(indicatorId)).toEqual(['indicator.add', 'indicator.edit']);
  });

  it('keep their unit once values are there, but may spell it differently', async () => {
    const indicatorId = await createIndicator();
    const edit = async (unit: string) =>
      editIndicator(office, { ...fields(), ...(await placeOf(indicatorId)), unit });
    await expect(edit('‰')).rejects.toMatchObject({ code: 'wrongState' });
    expect((await itemOf(indicatorId)).unit).toBe('1/10万');
    await edit('十万分之一');
    expect((await itemOf(indicatorId)).unit).toBe('十万分之一');
    await database().reading.deleteMany({ where: { districtId, indicatorId } });
    await edit('‰');
    expect((await itemOf(indicatorId)).unit).toBe('‰');
  });

  it('lose 沿用上行 when the attribute is set by hand', async () => {
    const indicatorId = await createIndicator();
    await database().indicator.update({
      where: { districtId_id: { districtId, id: indicatorId } },
      data: { attributeInherited: true },
    });
    await editIndicator(office, { ...fields(), ...(await placeOf(indicatorId)), note: 'x' });
    expect((await itemOf(indicatorId)).attributeInherited).toBe(true);
    await editIndicator(office, { ...fields(), ...(await placeOf(indicatorId)), attribute: 'anticipated' });
    expect(await itemOf(indicatorId)).toMatchObject({ attribute: 'anticipated', attributeInherited: false });
  });

  it('leave scoring when retired, keep their readings, and come back', async () => {
    const indicatorId = await createIndicator();
    await setIndicatorRetired(office, { ...(await placeOf(indicatorId)), retired: true, reason: REASON });
    expect(await database().assessment.count({ where: { districtId, indicatorId } })).toBe(0);
    expect(await database().reading.count({ where: { districtId, indicatorId } })).toBe(1);
    await setIndicatorRetired(office, { ...(await placeOf(indicatorId)), retired: false, reason: REASON });
    expect((await assessmentOf(indicatorId, 2024)).status).toBe('notMet');
  });

  it('take lead and participating departments of their own district only', async () => {
    const indicatorId = await createIndicator();
    const second = await createDepartment(districtId, `区教委 ${indicatorId.slice(0, 6)}`);
    const foreign = await createDepartment(otherDistrictId, `邻区教委 ${indicatorId.slice(0, 6)}`);
    const lead = [second];
    const wrong = setIndicatorDepartments(office, {
      ...(await placeOf(indicatorId)),
      lead,
      participating: [foreign],
    });
    await expect(wrong).rejects.toMatchObject({ code: 'invalidInput' });
    await setIndicatorDepartments(office, {
      ...(await placeOf(indicatorId)),
      lead,
      participating: [departmentId],
    });
    expect((await itemOf(indicatorId)).departments).toMatchObject([
      { id: second, role: 'lead', inherited: false },
      { id: departmentId, role: 'participating' },
    ]);
  });

  it('get positions of their own when two are added at once', async () => {
    await Promise.all([createIndicator(), createIndicator(), createIndicator()]);
    const rows = await database().indicator.findMany({
      where: { districtId, planId },
      select: { position: true },
    });
    expect(new Set(rows.map(({ position }) => position)).size).toBe(rows.length);
  });

  it('are not put into a domain of another plan', async () => {
    const wrong = addIndicator(office, {
      ...fields(),
      domainId: 'x',
      planId,
      targetText: '≥90',
      leadDepartmentId: null,
    });
    await expect(wrong).rejects.toMatchObject({ code: 'invalidInput' });
  });
});

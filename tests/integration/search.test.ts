import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { searchDistrict } from '@/lib/services/search-district';
import { actorOf } from '../support/people';
import { createReportingDistrict, YEAR, type ReportingFixture } from '../support/reporting-fixture';

let at: ReportingFixture;
let other: ReportingFixture;

beforeAll(async () => {
  at = await createReportingDistrict();
  other = await createReportingDistrict();
});
afterAll(closeDatabase);

const versionOf = async (code: string) =>
  String((await database().district.findUniqueOrThrow({ where: { code } })).dataVersion);

const PAGE = {
  kind: 'page',
  id: '/d/x/review',
  title: '审核',
  detail: '',
  names: [],
  context: [],
} as const;

const find = async (actor: Actor, query: string, districtId = at.districtId) => {
  const dataVersion = await versionOf(districtId);
  const groups = await searchDistrict(actor, {
    ...{ districtId, dataVersion, query, eachAtMost: 20 },
    pages: [PAGE],
  });
  return groups.flatMap(({ hits }) => hits);
};

const titles = async (actor: Actor, query: string) => (await find(actor, query)).map(({ title }) => title);

describe('who may search', () => {
  it.each<[string, () => Actor]>([
    ['the office', () => at.office],
    ['a liaison', () => at.liaison],
    ['a leader', () => actorOf('leader', { districtId: at.districtId })],
    ['a superior of the district', () => actorOf('superior', { districtIds: [at.districtId] })],
  ])('lets %s in', async (_, actor) => {
    expect(await titles(actor(), '孕产妇系统管理率')).toContain('孕产妇系统管理率');
  });

  it.each<[string, () => Actor]>([
    ['the office of another district', () => other.office],
    ['a superior of other districts', () => actorOf('superior', { districtIds: [other.districtId] })],
    ['an administrator', () => actorOf('admin')],
  ])('keeps %s out', async (_, actor) => {
    await expect(find(actor(), '孕产妇')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('finds nothing of another district', async () => {
    await database().department.create({ data: { districtId: other.districtId, name: '别区专有单位' } });
    expect(await titles(at.office, '别区专有单位')).toEqual([]);
    expect((await find(other.office, '别区专有单位', other.districtId)).length).toBe(1);
  });
});

describe('what is found', () => {
  it('is found by the name, its pinyin, its department and the menu', async () => {
    expect(await titles(at.office, 'ycfxtgll')).toEqual(['孕产妇系统管理率']);
    expect(await titles(at.office, '审核')).toEqual(['审核']);
    const department = await database().department.findFirstOrThrow({ where: { id: at.health } });
    expect(await titles(at.office, department.name)).toContain(department.name);
  });

  it('follows every change at once', async () => {
    expect(await titles(at.office, '新设的单位')).toEqual([]);
    const { id } = await database().department.create({
      data: { districtId: at.districtId, name: '新设的单位', aliases: ['旧称'] },
    });
    expect(await titles(at.office, '旧称')).toEqual(['新设的单位']);
    await database().department.update({
      where: { districtId_id: { districtId: at.districtId, id } },
      data: { name: '改了名', aliases: [] },
    });
    expect(await titles(at.office, '旧称')).toEqual([]);
    expect(await titles(at.office, 'glm')).toEqual(['改了名']);
  });

  it('is no draft', async () => {
    await database().reading.create({
      data: {
        districtId: at.districtId,
        indicatorId: at.life,
        year: YEAR,
        value: '81.5',
        note: '只在草稿里的话',
        state: 'draft',
      },
    });
    expect(await titles(at.office, '只在草稿里的话')).toEqual([]);
  });

  it('is a warning until it is closed, with its supervision', async () => {
    const { districtId } = at;
    const warning = { districtId, indicatorId: at.rate, year: YEAR, message: '低于目标，还差很多' };
    const { id } = await database().warningCase.create({
      data: { ...warning, concern: 'attainment', type: 'unlikely', level: 'red', raisedAt: new Date() },
    });
    await database().supervision.create({
      data: {
        ...{ districtId, caseId: id, departmentId: at.health, year: YEAR, message: warning.message },
        ...{
          type: 'unlikely',
          level: 'red',
          request: '请说明原因',
          openedBy: '王芳',
          openedByRole: 'office',
        },
        dueOn: new Date('2026-12-01'),
      },
    });
    const [found] = await find(at.office, '还差很多');
    expect(found).toMatchObject({
      kind: 'warning',
      id: `${at.rate} ${YEAR} unlikely`,
      title: '孕产妇系统管理率：预计达标困难',
      detail: '红色预警 · 低于目标，还差很多',
    });
    expect(await find(at.office, '请说明原因')).toMatchObject([{ kind: 'supervision' }]);
    await database().warningCase.update({
      where: { districtId_id: { districtId, id } },
      data: { closedAt: new Date() },
    });
    expect(await find(at.office, '还差很多')).toEqual([]);
  });

  it('is a 举措 and a 重点工程', async () => {
    const { districtId } = at;
    const plan = await database().plan.findFirstOrThrow({ where: { districtId } });
    const place = { districtId, planId: plan.id, domain: '空间友好' };
    await database().actionItem.create({ data: { ...place, number: 7, title: '建设儿童友好公园' } });
    await database().keyProject.create({
      data: { ...place, position: 1, box: '专栏1', title: '早孕关爱行动' },
    });
    expect(await find(at.office, 'jsetyhgy')).toMatchObject([
      { kind: 'action', detail: '第 7 条 · 空间友好' },
    ]);
    expect(await find(at.office, '早孕 专栏1')).toMatchObject([{ kind: 'project' }]);
  });
});

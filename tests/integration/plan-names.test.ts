import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { addDomain } from '@/lib/services/add-domain';
import { addPlan } from '@/lib/services/add-plan';
import { addDepartment, editDepartment } from '@/lib/services/save-department';
import { actorOf, createDepartment, createDistrict } from '../support/people';

const DOCUMENT = { baselineYear: 2020, documentNumber: null, issuedOn: null };
const PERIOD = { kind: 'women', periodStart: 2021, periodEnd: 2030 } as const;

let districtId: string;
let office: Actor;
let planId: string;

beforeAll(async () => {
  districtId = await createDistrict('命名区');
  office = actorOf('office', { districtId });
  await createDepartment(districtId, '区卫生健康委');
  planId = (await addPlan(office, { districtId, title: '妇女发展规划', ...PERIOD, ...DOCUMENT })).planId;
  await addDomain(office, { districtId, planId, name: '妇女与健康' });
});
afterAll(closeDatabase);

describe('plans, domains and departments', () => {
  it('are not made twice', async () => {
    const again = addPlan(office, { districtId, title: '又一份', ...PERIOD, ...DOCUMENT });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    await expect(addDomain(office, { districtId, planId, name: '妇女与健康' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const taken = addDepartment(office, { districtId, name: '区卫生健康委', aliases: [] });
    await expect(taken).rejects.toMatchObject({ code: 'conflict' });
    const alias = addDepartment(office, { districtId, name: '另一单位', aliases: ['区卫生健康委'] });
    await expect(alias).rejects.toMatchObject({
      code: 'conflict',
      detail: { fields: { aliases: expect.any(String) } },
    });
  });

  it('a renamed department is renamed in messages too, and a stale rename is refused', async () => {
    const name = `区妇联 ${process.pid}`;
    const { departmentId: id } = await addDepartment(office, { districtId, name, aliases: [] });
    const first = { name, aliases: [] };
    const second = { name: `${name} 新`, aliases: [] };
    const place = { districtId, departmentId: id };
    await editDepartment(office, { ...place, seen: first, ...second });
    await expect(editDepartment(office, { ...place, seen: first, ...first })).rejects.toMatchObject({
      code: 'staleVersion',
    });
    const third = { ...second, aliases: [`妇联 ${process.pid}`, `女联 ${process.pid}`] };
    await editDepartment(office, { ...place, seen: second, ...third });
    const losesAliases = editDepartment(office, { ...place, seen: second, ...second });
    await expect(losesAliases).rejects.toMatchObject({ code: 'staleVersion' });
    await editDepartment(office, { ...place, seen: third, ...second });
  });
});

import { randomUUID } from 'node:crypto';
import { database, inTransaction } from '@/lib/db/client';
import { insertUser } from '@/lib/db/user-writes';
import type { Actor, Role } from '@/lib/domain/access/actor';
import { credentialsOf } from '@/lib/services/create-user';
import { hashPassword } from '@/lib/services/password';
import { recomputeAssessments } from '@/lib/services/recompute-assessments';

export const LOAD_PASSWORD = 'Right-password-2026';

export type LoadPerson = { username: string; actor: Actor };

/** A department with the indicators it reports, in order. */
export type LoadDepartment = { id: string; liaison: LoadPerson; indicatorIds: string[] };

export type DepartmentsLoad = {
  districtId: string;
  year: number;
  office: LoadPerson;
  departments: LoadDepartment[];
};

const YEAR = 2025;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

/**
 * A district whose departments all have their own indicators and a 联络员 who can log in, and a round that is open
 * whatever day it is.
 */
export async function createDepartmentsLoad(
  districtId: string,
  size: { departments: number; indicators: number },
): Promise<DepartmentsLoad> {
  await database().district.create({
    data: {
      code: districtId,
      name: '报送区',
      fullName: '某市报送区',
      parentCode: '990000',
      parentName: '某市',
    },
  });
  const place = await createPlan(districtId);
  const passwordHash = await hashPassword(LOAD_PASSWORD);
  const addPerson = (role: Role, name: string, departmentId: string | null) =>
    createPerson({ role, name, districtId, departmentId, passwordHash });
  const office = await addPerson('office', '报送区妇儿工委办', null);
  const departments: LoadDepartment[] = [];
  for (let index = 0; index < size.departments; index += 1) {
    const name = `第${index + 1}局`;
    const { id } = await database().department.create({ data: { districtId, name }, select: { id: true } });
    const liaison = await addPerson('liaison', `${name}联络员`, id);
    const first = index * size.indicators + 1;
    const indicatorIds = await createIndicators(
      { ...place, districtId, departmentId: id, first },
      size.indicators,
    );
    departments.push({ id, liaison, indicatorIds });
  }
  await database().reportingRound.create({
    data: { districtId, year: YEAR, opensOn: day('2020-01-01'), dueOn: day('2099-12-31') },
  });
  await inTransaction((db) => recomputeAssessments(db, districtId, null));
  return { districtId, year: YEAR, office, departments };
}

async function createPlan(districtId: string): Promise<{ planId: string; domainId: string }> {
  const { id: planId } = await database().plan.create({
    data: {
      districtId,
      kind: 'women',
      title: '报送区妇女发展规划（2021—2030年）',
      periodStart: 2021,
      periodEnd: 2030,
      baselineYear: 2020,
      source: '压力数据',
    },
    select: { id: true },
  });
  const { id: domainId } = await database().domain.create({
    data: { districtId, planId, position: 1, name: '妇女与健康' },
    select: { id: true },
  });
  return { planId, domainId };
}

type PersonFacts = {
  role: Role;
  name: string;
  districtId: string;
  departmentId: string | null;
  passwordHash: string;
};

async function createPerson({ passwordHash, ...facts }: PersonFacts): Promise<LoadPerson> {
  const id = randomUUID();
  const username = `load-${id.slice(0, 13)}`;
  await inTransaction((db) =>
    insertUser(db, {
      ...credentialsOf(id, username),
      ...facts,
      districtIds: [],
      passwordHash,
      mustChangePassword: false,
      demonstration: false,
    }),
  );
  return { username, actor: { id, ...facts, districtIds: [], mustChangePassword: false } };
}

type IndicatorPlace = {
  districtId: string;
  planId: string;
  domainId: string;
  departmentId: string;
  first: number;
};

async function createIndicators(
  { districtId, planId, domainId, departmentId, first }: IndicatorPlace,
  count: number,
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), position: first + index }));
  await database().indicator.createMany({
    data: rows.map(({ id, position }) => ({
      districtId,
      id,
      planId,
      domainId,
      position,
      serial: String(position),
      name: `服务人次之${position}`,
      unit: '人次',
      source: '压力数据',
    })),
  });
  await database().indicatorDepartment.createMany({
    data: rows.map(({ id }) => ({
      districtId,
      indicatorId: id,
      departmentId,
      role: 'lead' as const,
      position: 1,
    })),
  });
  await database().targetRevision.createMany({
    data: rows.map(({ id }) => ({
      districtId,
      indicatorId: id,
      originalText: '≥1000',
      rule: { kind: 'threshold', bound: 'min', value: '1000', inclusive: true },
      direction: 'up' as const,
      confidence: 'certain' as const,
      notes: [],
      validFrom: 2021,
    })),
  });
  return rows.map(({ id }) => id);
}

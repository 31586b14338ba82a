import { database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { addDomain } from '@/lib/services/add-domain';
import { addIndicator } from '@/lib/services/add-indicator';
import { addPlan } from '@/lib/services/add-plan';
import { approveReadings } from '@/lib/services/approve-readings';
import { openRound } from '@/lib/services/open-round';
import { closeStatingGaps } from './close-stating-gaps';
import { actorOf, createDepartment, createDistrict } from './people';

/** 2025 is being reported, 2024 is archived. */
export const NOW = new Date('2026-03-01T02:00:00Z');

export type ReferenceFixture = {
  districtId: string;
  planId: string;
  domainId: string;
  departmentId: string;
  office: Actor;
  /** 全区女党员比例 %, given as counts; only a person judges its target. */
  members: string;
  /** 党代会女党员代表比例 %, 不低于本地区党员总数中女性比例. */
  congress: string;
  /** 职代会女性比例 %, 与女职工比例相适应. */
  workers: string;
  /** 孕产妇系统管理率 %, ≥94: compared with a number of its own. */
  rate: string;
};

type Facts = {
  name: string;
  targetText: string;
  unit?: string;
  entryKind?: 'value' | 'fraction' | 'judgement';
};

export async function createReferenceDistrict(): Promise<ReferenceFixture> {
  const districtId = await createDistrict('参照区');
  const office = actorOf('office', { districtId });
  const departmentId = await createDepartment(districtId, '区委组织部');
  const { planId } = await addPlan(office, {
    districtId,
    kind: 'women',
    title: '参照区妇女发展规划',
    periodStart: 2021,
    periodEnd: 2030,
    baselineYear: 2020,
    documentNumber: null,
    issuedOn: null,
  });
  const { domainId } = await addDomain(office, { districtId, planId, name: '妇女参与决策管理' });
  for (const year of [2024, 2025]) {
    await openRound(office, { districtId, year, opensOn: `${year + 1}-01-05`, dueOn: `${year + 1}-03-31` });
  }
  await closeStatingGaps(office, { districtId, year: 2024 }, NOW);
  const at = { districtId, planId, domainId, departmentId, office };
  const share = '本地区党员总数中女性比例';
  return {
    ...at,
    members: await addTo(at, { name: '全区女党员比例', targetText: '保持合理比例', entryKind: 'fraction' }),
    congress: await addTo(at, {
      name: '党代会女党员代表比例',
      targetText: `不低于${share}`,
      entryKind: 'fraction',
    }),
    workers: await addTo(at, { name: '职代会女性比例', targetText: '与女职工比例相适应' }),
    rate: await addTo(at, { name: '孕产妇系统管理率', targetText: '≥94' }),
  };
}

type Place = Pick<ReferenceFixture, 'districtId' | 'planId' | 'domainId' | 'departmentId' | 'office'>;

export async function addTo(
  { districtId, planId, domainId, departmentId, office }: Place,
  { name, targetText, unit = '%', entryKind = 'value' }: Facts,
): Promise<string> {
  const { indicatorId } = await addIndicator(office, {
    districtId,
    planId,
    domainId,
    serial: '1',
    name,
    unit,
    attribute: 'anticipated',
    entryKind,
    definition: null,
    formula: null,
    dataSource: null,
    note: null,
    targetText,
    leadDepartmentId: departmentId,
  });
  return indicatorId;
}

export type Numbers = { value: string; scale?: number; numerator?: string; denominator?: string };

/** A value of the year that its department has submitted. */
export async function submitted(
  { districtId }: Place,
  indicatorId: string,
  year: number,
  { scale = 2, ...numbers }: Numbers,
): Promise<void> {
  await database().reading.create({
    data: { districtId, indicatorId, year, state: 'submitted', scale, ...numbers },
  });
}

/** A value of the year, approved by the office as on the review page. */
export async function approved(
  at: Place,
  indicatorId: string,
  year: number,
  numbers: Numbers,
): Promise<void> {
  await submitted(at, indicatorId, year, numbers);
  const items = [{ indicatorId, version: 1 }];
  const { refused } = await approveReadings(at.office, { districtId: at.districtId, year, items }, NOW);
  if (refused.length > 0) throw new Error(refused[0]?.message);
}

/** The stored verdict with its sentence. */
export async function verdictOf({ districtId }: Place, indicatorId: string, year = 2025) {
  const { status, reason, explanation } = await database().assessment.findUniqueOrThrow({
    where: { districtId_indicatorId_year: { districtId, indicatorId, year } },
    select: { status: true, reason: true, explanation: true },
  });
  const { sentence, references } = explanation as { sentence: string; references?: unknown };
  return { status, reason, sentence, references };
}

export async function versionOf({ districtId }: Place, indicatorId: string): Promise<number> {
  const { version } = await database().indicator.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: indicatorId } },
    select: { version: true },
  });
  return version;
}

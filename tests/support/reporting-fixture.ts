import { randomUUID } from 'node:crypto';
import { database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { actorOf, createDepartment, createDistrict } from './people';

export const YEAR = 2025;
/** Inside the round. */
export const NOW = new Date('2026-03-01T02:00:00Z');

export type ReportingFixture = {
  districtId: string;
  health: string;
  sports: string;
  /** 孕产妇系统管理率 %, ≥94, led by health. */
  rate: string;
  /** 妇女人均预期寿命 岁, ≥82.3, led by health. */
  life: string;
  /** 妇女体质测定合格比例 %, led by sports, health takes part. */
  fitness: string;
  /** 城区公共厕所男女厕位比 2∶3, without any department. */
  ratio: string;
  /** 妇女健康水平, judged by the office. */
  judged: string;
  office: Actor;
  liaison: Actor;
  sportsLiaison: Actor;
  leader: Actor;
};

type IndicatorFacts = {
  name: string;
  unit: string;
  entryKind: 'value' | 'fraction' | 'ratio' | 'judgement';
  target: string;
  rule: object;
  lead?: string;
  helper?: string;
};

/** A district with one plan, five indicators, last year's approved values and an open round. */
export async function createReportingDistrict(): Promise<ReportingFixture> {
  const districtId = await createDistrict('填报区');
  const health = await createDepartment(districtId, '区卫生健康委');
  const sports = await createDepartment(districtId, '区体育局');
  const place = await createPlan(districtId);
  const min = (value: string) => ({ kind: 'threshold', bound: 'min', value, inclusive: true });
  const add = (facts: IndicatorFacts) => createIndicator(districtId, place, facts);
  const rate = await add({
    name: '孕产妇系统管理率',
    unit: '%',
    entryKind: 'fraction',
    target: '≥94',
    rule: min('94'),
    lead: health,
  });
  const life = await add({
    name: '妇女人均预期寿命',
    unit: '岁',
    entryKind: 'value',
    target: '≥82.3',
    rule: min('82.3'),
    lead: health,
  });
  const fitness = await add({
    name: '妇女体质测定合格比例',
    unit: '%',
    entryKind: 'value',
    target: '≥90',
    rule: min('90'),
    lead: sports,
    helper: health,
  });
  const ratio = await add({
    name: '城区公共厕所男女厕位比',
    unit: '',
    entryKind: 'ratio',
    target: '2∶3',
    rule: { kind: 'ratio', antecedent: '2', consequent: '3', bound: 'exact' },
  });
  const judged = await add({
    name: '妇女健康水平',
    unit: '',
    entryKind: 'judgement',
    target: '不断提高',
    rule: { kind: 'judgement', question: '不断提高' },
    lead: health,
  });
  await approveEarlier(districtId, rate, { value: '91', scale: 1, numerator: '3920', denominator: '4308' });
  await approveEarlier(districtId, life, { value: '81.1', scale: 1 });
  await createRounds(districtId);
  return {
    districtId,
    health,
    sports,
    rate,
    life,
    fitness,
    ratio,
    judged,
    office: actorOf('office', { districtId }),
    liaison: actorOf('liaison', { districtId, departmentId: health }),
    sportsLiaison: actorOf('liaison', { districtId, departmentId: sports }),
    leader: actorOf('leader', { districtId }),
  };
}

type PlanPlace = { planId: string; domainId: string; position: number };

async function createPlan(districtId: string): Promise<PlanPlace> {
  const plan = await database().plan.create({
    data: {
      districtId,
      kind: 'women',
      title: '填报区妇女发展规划（2021—2030年）',
      periodStart: 2021,
      periodEnd: 2030,
      baselineYear: 2020,
      source: '测试',
    },
    select: { id: true },
  });
  const domain = await database().domain.create({
    data: { districtId, planId: plan.id, position: 1, name: '妇女与健康' },
    select: { id: true },
  });
  return { planId: plan.id, domainId: domain.id, position: 0 };
}

async function createIndicator(districtId: string, place: PlanPlace, facts: IndicatorFacts): Promise<string> {
  place.position += 1;
  const { lead, helper, target, rule, ...columns } = facts;
  const { id } = await database().indicator.create({
    data: {
      districtId,
      planId: place.planId,
      domainId: place.domainId,
      position: place.position,
      serial: String(place.position),
      source: '测试',
      ...columns,
    },
    select: { id: true },
  });
  const assigned = [
    ...(lead ? [{ departmentId: lead, role: 'lead' as const }] : []),
    ...(helper ? [{ departmentId: helper, role: 'participating' as const }] : []),
  ];
  await database().indicatorDepartment.createMany({
    data: assigned.map((row, index) => ({ districtId, indicatorId: id, position: index + 1, ...row })),
  });
  await database().targetRevision.create({
    data: {
      districtId,
      indicatorId: id,
      originalText: target,
      rule,
      direction: 'up',
      confidence: 'certain',
      notes: [],
      validFrom: 2021,
    },
  });
  return id;
}

type EarlierNumbers = { value: string; scale: number; numerator?: string; denominator?: string };

async function approveEarlier(
  districtId: string,
  indicatorId: string,
  numbers: EarlierNumbers,
): Promise<void> {
  await database().reading.create({
    data: { districtId, id: randomUUID(), indicatorId, year: YEAR - 1, state: 'archived', ...numbers },
  });
}

async function createRounds(districtId: string): Promise<void> {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  await database().reportingRound.createMany({
    data: [
      {
        districtId,
        year: YEAR - 1,
        opensOn: day('2025-01-05'),
        dueOn: day('2025-03-15'),
        closedAt: day('2025-04-30'),
        settingsVersion: 0,
      },
      { districtId, year: YEAR, opensOn: day('2026-01-05'), dueOn: day('2026-03-15') },
    ],
  });
}

/** A row of the entry sheet as it is sent. */
export const cellOf = (
  indicatorId: string,
  version: number | null,
  texts: Partial<Record<'value' | 'numerator' | 'denominator' | 'note', string>>,
) => ({ indicatorId, version, value: '', numerator: '', denominator: '', note: '', ...texts });

/** This year's reading with its revisions, as stored. */
export function storedReading(districtId: string, indicatorId: string) {
  return database().reading.findUnique({
    where: { districtId_indicatorId_year: { districtId, indicatorId, year: YEAR } },
    include: { revisions: { orderBy: { version: 'asc' } } },
  });
}

export const setRoundClosed = (districtId: string, closed: boolean) =>
  database().reportingRound.update({
    where: { districtId_year: { districtId, year: YEAR } },
    data: { closedAt: closed ? NOW : null, settingsVersion: closed ? 0 : null },
  });

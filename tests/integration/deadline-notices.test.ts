import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { checkDeadlines, checkDeadlinesNow, type DistrictCheck } from '@/lib/services/check-deadlines';
import { sendDeadlineNotices } from '@/lib/services/send-deadline-notices';
import {
  createReportingDistrict,
  NOW,
  setRoundClosed,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

let at: ReportingFixture;

beforeEach(async () => {
  at = await createReportingDistrict();
});
afterAll(closeDatabase);

/** Eight in the morning of a day in China. */
const morning = (day: string) => new Date(`${day}T00:00:00Z`);
const look = (day: string) => sendDeadlineNotices(at.districtId, morning(day));
const notices = () =>
  database().notice.findMany({
    where: { districtId: at.districtId },
    orderBy: [{ sentAt: 'asc' }, { title: 'asc' }],
  });
const titlesOf = async (departmentId: string | null) =>
  (await notices()).filter((notice) => notice.departmentId === departmentId).map(({ title }) => title);

async function collect(checks: AsyncGenerator<DistrictCheck>): Promise<DistrictCheck[]> {
  const all: DistrictCheck[] = [];
  for await (const check of checks) all.push(check);
  return all;
}

const moveRound = (dueOn: string) =>
  database().reportingRound.update({
    where: { districtId_year: { districtId: at.districtId, year: YEAR } },
    data: { dueOn: new Date(`${dueOn}T00:00:00Z`) },
  });

/** A 督办 of an indicator of the health department. */
async function openSupervision(dueOn: string, indicatorId = at.rate): Promise<string> {
  const { districtId } = at;
  const warningCase = await database().warningCase.create({
    data: {
      districtId,
      indicatorId,
      concern: 'missed',
      type: 'missed',
      level: 'red',
      year: YEAR,
      message: '未达标。',
      raisedAt: NOW,
    },
    select: { id: true },
  });
  const { id } = await database().supervision.create({
    data: {
      districtId,
      caseId: warningCase.id,
      departmentId: at.health,
      year: YEAR,
      type: 'missed',
      level: 'red',
      message: '未达标。',
      request: '请说明原因。',
      dueOn: new Date(`${dueOn}T00:00:00Z`),
      openedBy: '李敏',
      openedByRole: 'office',
    },
    select: { id: true },
  });
  return id;
}

describe('deadlines of a round', () => {
  it('are told to those who still owe values: seven days before, and when the day has passed', async () => {
    expect(await look('2026-03-07')).toEqual({ state: 'done', sent: 0 });
    expect(await look('2026-03-08')).toEqual({ state: 'done', sent: 3 });
    expect(await look('2026-03-09')).toEqual({ state: 'done', sent: 0 });
    expect(await look('2026-03-15')).toEqual({ state: 'done', sent: 0 });
    expect(await titlesOf(at.health)).toEqual(['2025 年度数据报送还有 7 天到期']);
    // The office enters what no department leads.
    expect(await titlesOf(null)).toEqual(['2025 年度数据报送还有 7 天到期']);
    const [notice] = (await notices()).filter(({ departmentId }) => departmentId === at.health);
    expect(notice).toMatchObject({
      kind: 'dueSoon',
      audience: 'department',
      sender: '系统',
      senderId: null,
      body: '截止日期 2026-03-15。还有 2 项未报送（孕产妇系统管理率、妇女人均预期寿命），请填报并提交。',
      href: `/d/${at.districtId}/entry?year=2025&open=1`,
    });
    await database().reading.createMany({
      data: [at.rate, at.life].map((indicatorId) => ({
        districtId: at.districtId,
        indicatorId,
        year: YEAR,
        state: 'submitted' as const,
        value: '80',
      })),
    });
    expect(await look('2026-03-16')).toEqual({ state: 'done', sent: 2 });
    expect(await titlesOf(at.health)).toHaveLength(1);
    expect(await titlesOf(at.sports)).toEqual([
      '2025 年度数据报送还有 7 天到期',
      '2025 年度数据报送已逾期 1 天',
    ]);
  });

  it('are told anew when the round is extended, and no more once it is closed', async () => {
    await look('2026-03-09');
    await moveRound('2026-03-31');
    expect(await look('2026-03-10')).toEqual({ state: 'done', sent: 0 });
    expect(await look('2026-03-25')).toEqual({ state: 'done', sent: 3 });
    await setRoundClosed(at.districtId, true);
    expect(await look('2026-04-01')).toEqual({ state: 'done', sent: 0 });
    expect(await titlesOf(at.sports)).toEqual([
      '2025 年度数据报送还有 6 天到期',
      '2025 年度数据报送还有 6 天到期',
    ]);
  });

  it('are not told before the round has begun', async () => {
    await moveRound('2026-01-06');
    expect(await look('2026-01-04')).toEqual({ state: 'done', sent: 0 });
    expect(await look('2026-01-05')).toEqual({ state: 'done', sent: 3 });
  });
});

describe('deadlines of a supervision', () => {
  it('go to the department, and once overdue to the office and the leaders too', async () => {
    await setRoundClosed(at.districtId, true);
    const id = await openSupervision('2026-03-15');
    expect(await look('2026-03-10')).toEqual({ state: 'done', sent: 1 });
    expect(await look('2026-03-18')).toEqual({ state: 'done', sent: 3 });
    const sent = await notices();
    expect(sent.map(({ audience, title }) => `${audience} ${title}`).sort()).toEqual([
      'department 督办反馈期限（孕产妇系统管理率）已逾期 3 天',
      'department 督办反馈期限（孕产妇系统管理率）还有 5 天到期',
      'leader 区卫生健康委督办反馈期限（孕产妇系统管理率）已逾期 3 天',
      'office 区卫生健康委督办反馈期限（孕产妇系统管理率）已逾期 3 天',
    ]);
    expect(sent.every(({ href }) => href === `/d/${at.districtId}/supervision/${id}`)).toBe(true);
  });

  it('end with the answer and begin again with the promised day of the remedy', async () => {
    await setRoundClosed(at.districtId, true);
    const id = await openSupervision('2026-03-15');
    const stand = (state: 'answered' | 'remedying') =>
      database().supervision.update({
        where: { districtId_id: { districtId: at.districtId, id } },
        data: { state, promisedOn: morning('2026-06-30') },
      });
    await stand('answered');
    expect(await look('2026-03-20')).toEqual({ state: 'done', sent: 0 });
    await stand('remedying');
    expect(await look('2026-06-22')).toEqual({ state: 'done', sent: 0 });
    expect(await look('2026-06-23')).toEqual({ state: 'done', sent: 1 });
    expect(await titlesOf(at.health)).toEqual(['督办整改期限（孕产妇系统管理率）还有 7 天到期']);
  });
});

/** A plan of the year 2026 with one 举措, led by the health department. */
async function createActionPlan(): Promise<{ districtId: string; planId: string }> {
  await setRoundClosed(at.districtId, true);
  const { districtId } = at;
  const { id: planId } = await database().plan.create({
    data: {
      districtId,
      kind: 'action',
      title: '儿童友好城市建设行动计划',
      periodStart: 2026,
      periodEnd: 2026,
      baselineYear: 2025,
      source: '测试',
    },
    select: { id: true },
  });
  const { id: actionId } = await database().actionItem.create({
    data: { districtId, planId, number: 1, domain: '社会政策友好', title: '举措一' },
    select: { id: true },
  });
  await database().actionItemDepartment.createMany({
    data: [
      { districtId, actionId, departmentId: at.health, role: 'lead', position: 1 },
      { districtId, actionId, departmentId: at.sports, role: 'participating', position: 2 },
    ],
  });
  return { districtId, planId };
}

describe('deadlines of a bulletin', () => {
  it('are told to the lead units that have not handed theirs in, until the quarter is closed', async () => {
    const { districtId, planId } = await createActionPlan();
    expect(await look('2026-04-07')).toEqual({ state: 'done', sent: 0 });
    expect(await look('2026-04-08')).toEqual({ state: 'done', sent: 1 });
    expect((await notices())[0]).toMatchObject({
      departmentId: at.health,
      title: '2026 年第一季度简报报送还有 7 天到期',
      href: `/d/${districtId}/actions/bulletin?plan=${planId}&quarter=2026Q1&department=${at.health}`,
    });
    await database().bulletinQuarter.create({
      data: { districtId, planId, year: 2026, quarter: 1, dueOn: morning('2026-04-15'), closedAt: NOW },
    });
    expect(await look('2026-04-16')).toEqual({ state: 'done', sent: 0 });
  });

  it('are no news after half a year: who begins to use the product is not told of the years before', async () => {
    await createActionPlan();
    expect(await look('2026-11-25')).toEqual({ state: 'done', sent: 1 });
    const [{ title, body } = { title: '', body: '' }] = await notices();
    expect(title).toBe('2 项工作已逾期');
    expect(body).toContain('2026 年第三季度');
    expect(body).not.toContain('2026 年第一季度');
  });
});

describe('the daily look', () => {
  it('sends one notice a recipient and day, whatever comes together', async () => {
    await openSupervision('2026-03-01');
    await look('2026-03-16');
    expect(await titlesOf(at.health)).toEqual(['2 项工作已逾期']);
    // What comes up after today's notice waits for tomorrow's.
    await openSupervision('2026-03-10', at.life);
    expect(await look('2026-03-16')).toEqual({ state: 'done', sent: 0 });
    expect(await look('2026-03-17')).toEqual({ state: 'done', sent: 3 });
    expect(await titlesOf(at.health)).toEqual([
      '2 项工作已逾期',
      '督办反馈期限（妇女人均预期寿命）已逾期 7 天',
    ]);
  });

  it('sends once when many servers look at the same time', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => look('2026-03-16')));
    const sent = outcomes.reduce((sum, each) => sum + (each.state === 'done' ? each.sent : 0), 0);
    expect(sent).toBe(3);
    expect(await notices()).toHaveLength(3);
    // One at least was let in; nobody failed.
    expect(outcomes.some(({ state }) => state === 'done')).toBe(true);
  });

  it('is taken once a day and district, not before half past seven, and catches up when the clock went back', async () => {
    await database().deadlineCheck.deleteMany({});
    const own = async (now: Date) => {
      await collect(checkDeadlines(now));
      const check = await database().deadlineCheck.findUnique({ where: { districtId: at.districtId } });
      return check?.day.toISOString().slice(0, 10);
    };
    expect(await own(new Date('2026-03-15T23:29:00Z'))).toBeUndefined();
    expect(await own(new Date('2026-03-15T23:30:00Z'))).toBe('2026-03-16');
    expect(await collect(checkDeadlines(new Date('2026-03-16T05:00:00Z')))).toEqual([]);
    // A clock that ran ahead and was set right: looked at again, nothing told twice.
    await own(new Date('2026-09-01T00:00:00Z'));
    const before = (await notices()).length;
    expect(await own(new Date('2026-03-17T00:00:00Z'))).toBe('2026-03-17');
    expect(await notices()).toHaveLength(before);
  });

  it('by hand takes the districts named, at any time', async () => {
    const other = await createReportingDistrict();
    const early = new Date('2026-03-15T17:00:00Z');
    expect(await collect(checkDeadlinesNow([at.districtId], early))).toEqual([
      { district: '填报区', state: 'done', sent: 3 },
    ]);
    expect(await database().notice.count({ where: { districtId: other.districtId } })).toBe(0);
  });

  it('goes on with the other districts when one cannot be looked at', async () => {
    const other = await createReportingDistrict();
    await database().$executeRawUnsafe(
      `ALTER TABLE notice ADD CONSTRAINT refused_for_test CHECK (district_id <> '${at.districtId}')`,
    );
    try {
      const districts = [at.districtId, other.districtId];
      expect(await collect(checkDeadlinesNow(districts, morning('2026-03-16')))).toMatchObject([
        { state: 'failed' },
        { state: 'done', sent: 3 },
      ]);
    } finally {
      await database().$executeRawUnsafe('ALTER TABLE notice DROP CONSTRAINT refused_for_test');
    }
    // Nothing of the failed look is left: the next one does all of it.
    expect(await look('2026-03-16')).toEqual({ state: 'done', sent: 3 });
  });
});

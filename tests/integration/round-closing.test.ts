import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { GapKind, StatedGap } from '@/lib/domain/review/round';
import { approveReadings } from '@/lib/services/approve-readings';
import { closeRound } from '@/lib/services/close-round';
import { getIndicator } from '@/lib/services/get-indicator';
import { getRoundBoard } from '@/lib/services/get-round-board';
import { listIndicators } from '@/lib/services/list-indicators';
import { reopenRound } from '@/lib/services/reopen-round';
import { saveReadings } from '@/lib/services/save-readings';
import { submitReadings } from '@/lib/services/submit-readings';
import { closeStatingGaps } from '../support/close-stating-gaps';
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

const place = () => ({ districtId: at.districtId, year: YEAR });
const gap = (indicatorId: string, changes: Partial<StatedGap> = {}): StatedGap => ({
  indicatorId,
  kind: 'notReported',
  reason: '催报未报',
  seen: 'empty',
  ...changes,
});
const all = () => [at.rate, at.life, at.fitness, at.ratio];
const close = (gaps: StatedGap[]) => closeRound(at.office, { ...place(), gaps }, NOW);
const storedGaps = () => database().readingGap.findMany({ where: place(), orderBy: { indicatorId: 'asc' } });
const round = () => database().reportingRound.findFirstOrThrow({ where: place() });

async function submitLife(): Promise<void> {
  await saveReadings(at.liaison, { ...place(), cells: [cellOf(at.life, null, { value: '81.2' })] }, NOW);
  await submitReadings(
    at.liaison,
    { ...place(), items: [{ indicatorId: at.life, version: 1, confirmed: [], reason: null }] },
    NOW,
  );
}

describe('closing asks for what is missing', () => {
  it('refuses while one value has no reason, names it, and leaves everything as it was', async () => {
    await expect(close([gap(at.rate), gap(at.life)])).rejects.toMatchObject({
      code: 'wrongState',
      userMessage: '还有 2 项没有审核通过的数据，请逐项说明缺报原因后再关闭。',
      detail: {
        missing: [
          { indicatorId: at.fitness, name: '妇女体质测定合格比例', department: '区体育局', state: 'empty' },
          { indicatorId: at.ratio, department: null, state: 'empty' },
        ],
      },
    });
    expect(await storedGaps()).toEqual([]);
    expect((await round()).closedAt).toBeNull();
    expect(await database().notice.count({ where: { districtId: at.districtId } })).toBe(0);
  });

  it('writes the reasons with the closing, and tells each department its own', async () => {
    const stated = [
      gap(at.rate, { kind: 'notProduced', reason: '年报 6 月发布' }),
      gap(at.life, { kind: 'notCollected', reason: '五年一次' }),
      gap(at.fitness),
      gap(at.ratio, { kind: 'notApplicable', reason: '当年没有新建' }),
    ];
    expect(await close(stated)).toEqual({ archived: 0, gaps: 4 });
    expect(await storedGaps()).toHaveLength(4);
    expect(await storedGaps()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ indicatorId: at.rate, kind: 'notProduced', recordedBy: at.office.name }),
      ]),
    );
    const body = async (departmentId: string) =>
      (await database().notice.findFirstOrThrow({ where: { ...place(), departmentId, kind: 'roundClosed' } }))
        .body;
    expect(await body(at.sports)).toBe(
      '轮次已关闭，已审核的数据归档。贵单位有 1 项记为缺报：妇女体质测定合格比例（未报送：催报未报）。如需补报，请联系妇儿工委办。',
    );
    expect(await body(at.health)).toContain('贵单位有 2 项记为缺报');
    const trail = await database().auditLog.findFirstOrThrow({
      where: { districtId: at.districtId, action: 'round.close' },
    });
    expect((trail.detail as { gaps: unknown[] }).gaps).toHaveLength(4);
  });

  it.each<[GapKind, string | null, string]>([
    [
      'notReported',
      '2025 年报送轮次已结束，尚无数据（最近一次数据为 2024 年）；未报送：催报未报，请区卫生健康委补报。',
      '2025 年缺报（未报送：催报未报），请区卫生健康委补报',
    ],
    [
      'notProduced',
      '2025 年报送轮次已结束，尚无数据（最近一次数据为 2024 年）；数据尚未产生：催报未报，请区卫生健康委补报。',
      '2025 年缺报（数据尚未产生：催报未报），请区卫生健康委补报',
    ],
    [
      'notCollected',
      '2025 年报送轮次已结束，尚无数据（最近一次数据为 2024 年）；统计制度未采集：催报未报。',
      '2025 年缺报（统计制度未采集：催报未报）；',
    ],
    ['notApplicable', null, '2025 年不适用（催报未报）；'],
  ])('%s is told in warning, sentence, indicator page and list', async (kind, message, sentence) => {
    await close(all().map((id) => gap(id, { kind })));
    const where = { ...place(), indicatorId: at.rate };
    const warning = await database().warning.findFirst({ where: { ...where, type: 'missing' } });
    expect(warning?.message ?? null).toBe(message);
    const { indicator } = await getIndicator(at.leader, { ...place(), indicatorId: at.rate });
    expect(indicator.gaps).toMatchObject([{ year: YEAR, kind, reason: '催报未报', by: at.office.name }]);
    expect(indicator.assessment?.explanation.sentence).toContain(sentence);
    const rows = await listIndicators(at.leader, at.districtId, YEAR, undefined);
    expect(rows.find(({ id }) => id === at.rate)?.gaps).toEqual([{ part: null, kind, reason: '催报未报' }]);
    expect(rows.find(({ id }) => id === at.judged)?.gaps).toEqual([]);
  });

  it('does not take a submitted value for missing unless the office saw it and insists', async () => {
    await submitLife();
    const others = [at.rate, at.fitness, at.ratio].map((id) => gap(id));
    await expect(close([...others, gap(at.life)])).rejects.toMatchObject({
      userMessage: expect.stringContaining('其中 1 项已提交待审核，请先审核，或明确按缺报处理'),
      detail: { missing: [{ indicatorId: at.life, state: 'submitted' }] },
    });
    await close([...others, gap(at.life, { seen: 'submitted' })]);
    expect((await storedReading(at.districtId, at.life))?.state).toBe('submitted');
    // Approved after all: the statement is over, and so is the warning.
    const { done } = await approveReadings(
      at.office,
      { ...place(), items: [{ indicatorId: at.life, version: 2 }] },
      NOW,
    );
    expect(done).toHaveLength(1);
    expect((await storedGaps()).map(({ indicatorId }) => indicatorId)).not.toContain(at.life);
    const lifted = await database().auditLog.findFirstOrThrow({
      where: { districtId: at.districtId, action: 'gap.lift' },
    });
    expect(lifted).toMatchObject({ subjectId: at.life, detail: { before: { kind: 'notReported' } } });
  });

  it('needs no reason for a value that was approved meanwhile', async () => {
    await submitLife();
    await approveReadings(at.office, { ...place(), items: [{ indicatorId: at.life, version: 2 }] }, NOW);
    expect(await close(all().map((id) => gap(id, { seen: 'submitted' })))).toEqual({ archived: 1, gaps: 3 });
  });

  it('archives approved narratives with a revision, and leaves the others', async () => {
    const narrative = { ...place(), departmentId: at.health, content: { type: 'doc' }, writtenBy: '张敏' };
    await database().narrative.createMany({
      data: [
        { ...narrative, kind: 'implementation', state: 'approved' },
        { ...narrative, kind: 'nextPlan', state: 'draft' },
      ],
    });
    await closeStatingGaps(at.office, place(), NOW);
    const after = await database().narrative.findMany({
      where: place(),
      include: { revisions: true },
      orderBy: { kind: 'asc' },
    });
    expect(after).toMatchObject([
      {
        state: 'archived',
        version: 2,
        revisions: [{ action: 'archive', version: 2, actor: at.office.name }],
      },
      { state: 'draft', version: 1, revisions: [] },
    ]);
  });
});

describe('reopening', () => {
  it('takes the gaps back, keeps them in the audit log, and proposes them again', async () => {
    await close(all().map((id) => gap(id)));
    await reopenRound(at.office, { ...place(), reason: '区体育局补报' });
    expect(await storedGaps()).toEqual([]);
    const trail = await database().auditLog.findFirstOrThrow({
      where: { districtId: at.districtId, action: 'round.reopen' },
    });
    expect((trail.detail as { liftedGaps: unknown[] }).liftedGaps).toHaveLength(4);
    const { liftedGaps, round: opened } = await getRoundBoard(at.office, place(), NOW);
    expect(opened?.closed).toBe(false);
    expect(liftedGaps).toContainEqual({ indicatorId: at.rate, kind: 'notReported', reason: '催报未报' });
    // Reported the year before: two years without a value would warn whatever the round's state.
    const missed = { ...place(), indicatorId: at.rate, type: 'missing' as const };
    expect(await database().warning.count({ where: missed })).toBe(0);
    const notice = await database().notice.findFirstOrThrow({
      where: { ...place(), kind: 'roundChanged', departmentId: at.sports },
    });
    expect(notice.body).toContain('区体育局补报');
  });
});

describe('at the same moment', () => {
  it('two offices close once', async () => {
    const gaps = all().map((id) => gap(id));
    const outcomes = await Promise.allSettled([close(gaps), close(gaps)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'wrongState' },
    });
    expect(await storedGaps()).toHaveLength(4);
    expect(await database().notice.count({ where: { ...place(), departmentId: at.sports } })).toBe(1);
  });

  it('a liaison who saves while the office closes is either refused or has the value kept', async () => {
    const cells = [cellOf(at.rate, null, { value: '94.5', numerator: '945', denominator: '1000' })];
    const [saved, closed] = await Promise.all([
      saveReadings(at.liaison, { ...place(), cells }, NOW),
      close(all().map((id) => gap(id))),
    ]);
    // A draft that came first stays stored beside its gap; one that came later was refused in words.
    expect(closed.gaps).toBe(4);
    const stored = await storedReading(at.districtId, at.rate);
    if (saved.done.length === 1) expect(stored?.state).toBe('draft');
    else expect(saved.refused).toMatchObject([{ message: expect.stringContaining('已截止') }]);
    expect(saved.done.length + saved.refused.length).toBe(1);
  });

  it('a value handed in while the office closes is never swept aside', async () => {
    await saveReadings(at.liaison, { ...place(), cells: [cellOf(at.life, null, { value: '81.2' })] }, NOW);
    const items = [{ indicatorId: at.life, version: 1, confirmed: [], reason: null }];
    const [submitted, closed] = await Promise.allSettled([
      submitReadings(at.liaison, { ...place(), items }, NOW),
      close(all().map((id) => gap(id, { seen: id === at.life ? 'draft' : 'empty' }))),
    ]);
    if (submitted.status === 'rejected') throw submitted.reason;
    // Whoever came first, the other was refused.
    const handedIn = submitted.value.done.length === 1;
    expect(closed.status).toBe(handedIn ? 'rejected' : 'fulfilled');
    expect((await storedReading(at.districtId, at.life))?.state).toBe(handedIn ? 'submitted' : 'draft');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAuditEntry } from '@/lib/db/audit';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import type { HistoryFilter, HistoryLine } from '@/lib/domain/review/history-line';
import { approveReadings } from '@/lib/services/approve-readings';
import { changeRound } from '@/lib/services/change-round';
import { correctReading } from '@/lib/services/correct-reading';
import { exportHistory } from '@/lib/services/export-history';
import { getHistoryChoices } from '@/lib/services/get-history-choices';
import { listHistory } from '@/lib/services/list-history';
import { reopenRound } from '@/lib/services/reopen-round';
import { returnReadings } from '@/lib/services/return-readings';
import { saveReadings } from '@/lib/services/save-readings';
import { signJudgement } from '@/lib/services/sign-judgement';
import { submitReadings } from '@/lib/services/submit-readings';
import { actorOf } from '../support/people';
import { closeStatingGaps } from '../support/close-stating-gaps';
import {
  cellOf,
  createReportingDistrict,
  NOW,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

let at: ReportingFixture;

beforeAll(async () => {
  at = await createReportingDistrict();
  await livedThrough(at);
});
afterAll(closeDatabase);

/** A year of one department's value and one of another's, from the first draft to a correction after the closing. */
async function livedThrough({
  districtId,
  office,
  liaison,
  sportsLiaison,
  life,
  fitness,
  judged,
}: ReportingFixture) {
  const place = { districtId, year: YEAR };
  await database().indicator.updateMany({ where: { districtId, id: life }, data: { dimensions: ['sex'] } });
  const parts = [
    { category: 'male' as const, value: '80.1', numerator: '', denominator: '' },
    { category: 'female' as const, value: '84.5', numerator: '', denominator: '' },
  ];
  const hand = (indicatorId: string, version: number) => ({
    ...place,
    items: [{ indicatorId, version, confirmed: ['change' as never], reason: '已核对' }],
  });
  await saveReadings(
    liaison,
    { ...place, cells: [{ ...cellOf(life, null, { value: '82.1' }), parts }] },
    NOW,
  );
  await submitReadings(liaison, hand(life, 1), NOW);
  await returnReadings(
    office,
    { ...place, items: [{ indicatorId: life, version: 2 }], reason: '请核对分母口径' },
    NOW,
  );
  await saveReadings(
    liaison,
    { ...place, cells: [cellOf(life, 3, { value: '82.4', note: '=HYPERLINK("x")' })] },
    NOW,
  );
  await submitReadings(liaison, hand(life, 4), NOW);
  await approveReadings(office, { ...place, items: [{ indicatorId: life, version: 5 }] }, NOW);
  await saveReadings(sportsLiaison, { ...place, cells: [cellOf(fitness, null, { value: '91.5' })] }, NOW);
  const seen = { opensOn: '2026-01-05', dueOn: '2026-03-15', instructions: null, planIds: [] };
  const extended = { opensOn: seen.opensOn, dueOn: '2026-03-31', reason: '部分单位需要核对' };
  await changeRound(office, { ...place, ...extended, seen });
  await signJudgement(
    office,
    {
      ...place,
      indicatorId: judged,
      met: true,
      reason: '各项措施落实',
      evidence: '年度总结',
      version: null,
      changeReason: '',
    },
    NOW,
  );
  await closeStatingGaps(office, place, NOW);
  await reopenRound(office, { ...place, reason: '补报体质测定' });
  await correctReading(
    office,
    {
      ...place,
      indicatorId: life,
      version: 7,
      value: '82.5',
      numerator: '',
      denominator: '',
      note: '',
      reason: '统计局最终核定',
      confirmed: true,
    },
    NOW,
  );
}

const all = async (actor: Actor, filter: HistoryFilter = {}, year = YEAR): Promise<HistoryLine[]> => {
  const lines: HistoryLine[] = [];
  for await (const page of exportHistory(actor, { districtId: at.districtId, year, filter }))
    lines.push(...page);
  return lines;
};

const told = (lines: readonly HistoryLine[]) =>
  lines.map(({ act, indicator, from, to, reason }) =>
    [act, indicator?.name ?? '', from ?? '', to ?? '', reason ?? ''].join('|'),
  );

describe('the history of a year', () => {
  it('tells every step of every value and of the round, newest first, with parts and reasons', async () => {
    const life = '妇女人均预期寿命';
    const parts = '，其中 男 80.1、女 84.5';
    expect(told(await all(at.office))).toEqual([
      `更正|${life}|82.4${parts}|82.5${parts}|统计局最终核定`,
      '重新开启轮次|||撤销缺报登记 3 项|补报体质测定',
      '关闭轮次|||归档 1 项；缺报 3 项|',
      `归档|${life}||82.4${parts}|`,
      '签署研判|妇女健康水平|无|结论 达标；依据 年度总结|各项措施落实',
      '修改轮次||截止 2026-03-15|截止 2026-03-31|部分单位需要核对',
      '保存|妇女体质测定合格比例|未填|91.5|',
      `审核通过|${life}||82.4${parts}|`,
      `提交|${life}||82.4${parts}|`,
      `保存|${life}|82.1${parts}|82.4${parts}|`,
      `退回（数值）|${life}||82.1${parts}|请核对分母口径`,
      `提交|${life}||82.1${parts}|`,
      `保存|${life}|未填|82.1${parts}|`,
    ]);
  });

  it('is told to each by right: all to the office, its own to a department, what was approved to the leader', async () => {
    const acts = async (actor: Actor) =>
      (await all(actor)).map(({ act, indicator }) => `${act} ${indicator?.name ?? ''}`.trim());
    const health = await acts(at.liaison);
    expect(health).toContain('退回（数值） 妇女人均预期寿命');
    // Taking part is enough to read along, as in the history of one value.
    expect(health).toContain('保存 妇女体质测定合格比例');
    expect(health).toContain('关闭轮次');
    expect(await acts(at.sportsLiaison)).toEqual([
      '重新开启轮次',
      '关闭轮次',
      '修改轮次',
      '保存 妇女体质测定合格比例',
    ]);
    const superior = actorOf('superior', { districtIds: [at.districtId] });
    const approved = [
      '更正 妇女人均预期寿命',
      '重新开启轮次',
      '关闭轮次',
      '归档 妇女人均预期寿命',
      '签署研判 妇女健康水平',
      '修改轮次',
      '审核通过 妇女人均预期寿命',
    ];
    expect(await acts(at.leader)).toEqual(approved);
    expect(await acts(superior)).toEqual(approved);
  });

  it.each([
    ['another district', actorOf('office', { districtId: '999999' })],
    ['an administrator', actorOf('admin')],
    ['a superior of other districts', actorOf('superior', { districtIds: ['999999'] })],
  ])('is refused to %s', async (_who, actor) => {
    const place = { districtId: at.districtId, year: YEAR };
    await expect(listHistory(actor, { ...place, filter: {} }, null)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(all(actor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getHistoryChoices(actor, place)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is narrowed to a department, an indicator, an act and a day', async () => {
    const acts = async (filter: HistoryFilter, year = YEAR) =>
      (await all(at.office, filter, year)).map(({ act }) => act);
    expect(await acts({ department: at.sports })).toEqual(['保存']);
    expect(await acts({ department: 'none' })).toEqual([]);
    expect(await acts({ indicator: at.judged })).toEqual(['签署研判']);
    expect(await acts({ act: 'return' })).toEqual(['退回（数值）']);
    expect(await acts({ act: 'round' })).toEqual(['重新开启轮次', '关闭轮次', '修改轮次']);
    expect(await acts({ act: 'save', department: at.sports })).toEqual(['保存']);
    expect(await acts({ from: '2999-01-01' })).toEqual([]);
    expect(await acts({ from: '2020-01-01' })).toHaveLength(13);
    expect(await acts({}, YEAR - 1)).toEqual([]);
    expect((await all(at.leader, { act: 'comment' })).length).toBe(0);
  });

  it('offers a department only its own indicators to narrow by', async () => {
    const names = async (actor: Actor) =>
      (await getHistoryChoices(actor, { districtId: at.districtId, year: YEAR })).indicators.map(
        ({ name }) => name,
      );
    expect(await names(at.office)).toHaveLength(5);
    expect(await names(at.sportsLiaison)).toEqual(['3 妇女体质测定合格比例']);
  });
});

describe('what other subjects note', () => {
  const note = (
    action: string,
    detail: Record<string, unknown>,
    more: { subjectId?: string; actor?: Actor } = {},
  ) =>
    addAuditEntry(database(), {
      districtId: at.districtId,
      actor: more.actor ?? at.office,
      action,
      subjectType: action.split('.')[0] ?? '',
      subjectId: more.subjectId ?? 'x',
      detail,
    });

  it('belongs to the department of the indicator, of the row it is about, or of the note', async () => {
    const { districtId } = at;
    const narrative = await database().narrative.create({
      data: {
        districtId,
        departmentId: at.health,
        year: YEAR,
        kind: 'implementation',
        content: {},
        state: 'submitted',
        writtenBy: '甲',
      },
      select: { id: true },
    });
    await note('attachment.add', { indicatorId: at.fitness, year: YEAR, fileName: '体质监测.pdf' });
    await note('narrative.submit', { kind: 'implementation' }, { subjectId: narrative.id });
    await note('round.remind', { departmentId: at.sports, year: YEAR, text: '请于月底前报送' });
    await note(
      'upload.apply',
      { year: YEAR, fileName: '体育局.xlsx', saved: 3 },
      { actor: at.sportsLiaison },
    );
    await note('round.freeze', { year: YEAR, days: 3, why: '统计口径未定', internalKey: 'a1' });
    const since = (lines: readonly HistoryLine[]) =>
      told(lines).slice(
        0,
        lines.findIndex(({ act }) => act === '更正'),
      );
    const ofSports = [
      '报送轮次变动|||统计口径未定|',
      '导入表格|||文件 体育局.xlsx；写入 3 项|',
      '催报|||内容 请于月底前报送|',
      '上传附件|妇女体质测定合格比例||文件 体质监测.pdf|',
    ];
    const ofHealth = [ofSports[0], '提交年度总结|||类别 年度规划落实情况|', ofSports[3]];
    expect(since(await all(at.office))).toEqual([...ofSports.slice(0, 3), ofHealth[1], ofSports[3]]);
    expect(told(await all(at.sportsLiaison)).slice(0, 4)).toEqual(ofSports);
    expect(since(await all(at.liaison))).toEqual(ofHealth);
    expect(told(await all(at.leader))[0]).toBe(ofSports[0]);
    expect(told(await all(at.leader, { act: 'attachment' }))).toEqual([]);
  });
});

describe('the pages of a long history', () => {
  it('follow each other without a gap or a repetition, also among lines of one moment', async () => {
    const { districtId, office } = at;
    const place = { districtId, year: YEAR + 1, filter: {} };
    const moment = new Date('2027-01-05T00:00:00.000Z');
    await database().auditLog.createMany({
      data: Array.from({ length: 120 }, (_, index) => ({
        districtId,
        actor: `第${index}人`,
        action: 'round.change',
        subjectType: 'round',
        subjectId: `${districtId}/${YEAR + 1}`,
        detail: {},
        at: moment,
      })),
    });
    const seen: string[] = [];
    const sizes: number[] = [];
    let cursor: Awaited<ReturnType<typeof listHistory>>['next'] = null;
    do {
      const page: Awaited<ReturnType<typeof listHistory>> = await listHistory(office, place, cursor);
      seen.push(...page.lines.map(({ actor }) => actor));
      sizes.push(page.lines.length);
      cursor = page.next;
    } while (cursor !== null);
    expect(sizes).toEqual([50, 50, 20]);
    expect(new Set(seen).size).toBe(120);
  });
});

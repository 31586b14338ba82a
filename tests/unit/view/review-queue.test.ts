import { describe, expect, it } from 'vitest';
import { describeDeadline, entryTitle } from '@/lib/view/entry-heading';
import { reminderText, reviewSentence, toDepartments, toMissing, toReviewRow } from '@/lib/view/review-queue';
import { describeVerdict } from '@/lib/view/verdict-text';

const queued: Parameters<typeof toReviewRow>[0] = {
  indicatorId: 'i1',
  planKind: 'women',
  serial: '4',
  row: null,
  name: '孕产妇系统管理率',
  unit: '%',
  entryKind: 'fraction',
  targetText: '≥94',
  attribute: 'anticipated',
  departments: [
    { name: '区卫生健康委', role: 'lead' },
    { name: '区妇联', role: 'participating' },
  ],
  reading: {
    id: 'r1',
    version: 2,
    value: '91.1884319928',
    scale: 2,
    numerator: '4036',
    denominator: '4426',
    flag: 'official',
    note: null,
    overrideReason: null,
    enteredBy: '张敏',
    enteredAt: '2026-03-01T02:00:00+00:00',
  },
  earlier: [
    { year: 2024, value: '91', scale: 1, numerator: null, denominator: null, flag: 'demonstration' },
    { year: 2023, value: '90.8', scale: 1, numerator: null, denominator: null, flag: 'official' },
  ],
  questions: [],
  notes: [],
  attachments: 0,
};

describe('toReviewRow', () => {
  it('finishes every text a decision needs', () => {
    expect(toReviewRow(queued)).toMatchObject({
      department: '区卫生健康委',
      shown: '91.19',
      parts: '4036 / 4426',
      change: '比 2024 年多 0.19 个百分点',
      earlier: [
        { year: 2023, shown: '90.8', demonstration: false },
        { year: 2024, shown: '91.0', demonstration: true },
      ],
      enteredBy: '张敏',
      enteredAt: '2026-03-01 10:00',
    });
  });

  it('says the difference of what is printed', () => {
    const reading = { ...queued.reading, value: '62.8663', scale: 2 };
    const [, before] = queued.earlier;
    const earlier = [{ ...queued.earlier[0]!, value: '61.7638', scale: 2 }, before!];
    expect(toReviewRow({ ...queued, reading, earlier }).change).toBe('比 2024 年多 1.11 个百分点');
  });

  it.each([
    ['90.5', '%', '比 2024 年少 0.5 个百分点'],
    ['91.00', '%', '与 2024 年持平'],
    ['93', '人', '比 2024 年多 2人'],
  ])('%s in %s: %s', (value, unit, change) => {
    const reading = { ...queued.reading, value, numerator: null, denominator: null };
    expect(toReviewRow({ ...queued, unit, reading }).change).toBe(change);
  });

  it('shows a ratio as its terms, and compares nothing without an earlier value', () => {
    const reading = { ...queued.reading, value: '0.6666666667', numerator: '2', denominator: '3' };
    const row = toReviewRow({ ...queued, entryKind: 'ratio', unit: '', reading, earlier: [] });
    expect(row).toMatchObject({ shown: '2∶3', parts: null, change: null });
    expect(toReviewRow({ ...queued, earlier: [] }).change).toBeNull();
  });
});

describe('sentences', () => {
  const owing = { indicatorId: 'i2', name: '初中生近视率', state: 'empty' as const };
  const departments = [
    { department: '区教委', total: 4, submitted: 1, approved: 2, missing: [owing] },
    { department: null, total: 1, submitted: 0, approved: 0, missing: [owing] },
    { department: '区民政局', total: 2, submitted: 0, approved: 2, missing: [] },
  ];

  it('say what waits and what is owed', () => {
    const missing = toMissing(toDepartments(departments), []);
    expect(missing.map(({ department, reported }) => [department, reported])).toEqual([
      ['区教委', 3],
      [null, 0],
    ]);
    const rows = [{ questions: [] }, { questions: ['是否为 63.0？'] }];
    expect(reviewSentence(rows, missing)).toBe(
      '2 项待审核，其中 1 项需要核对；还有 2 项未报，涉及 2 个单位。',
    );
    expect(reviewSentence([], [])).toBe('没有待审核的数据；各单位均已报送。');
    expect(reminderText(missing[0]!, 2025, '2026-03-15')).toBe(
      '区教委：2025 年度妇儿规划监测数据还有 1 项未报送（初中生近视率），请于 2026-03-15 前在系统中填报。',
    );
  });

  it('count what was just returned among what is owed', () => {
    const back = { indicatorId: 'i9', name: '儿童主任探访次数', department: '区民政局' };
    expect(toMissing(toDepartments(departments), [back])).toContainEqual({
      department: '区民政局',
      total: 2,
      approved: 2,
      reported: 1,
      missing: [{ indicatorId: 'i9', name: '儿童主任探访次数', state: 'returned' }],
    });
  });

  it('remind nobody where the plan names nobody', () => {
    const [, nobody] = toMissing(toDepartments(departments), []);
    expect(reminderText(nobody!, 2025, null)).toBeNull();
  });

  it.each([
    [{ status: 'notMet', nearlyMet: true, unconfirmed: false, reason: null }, '未达标（接近达标）'],
    [{ status: 'met', nearlyMet: false, unconfirmed: true, reason: null }, '已达标（目标待确认）'],
    [
      { status: 'notAssessable', nearlyMet: false, unconfirmed: false, reason: 'referenceMissing' },
      '不可评（参照值缺失）',
    ],
    [null, '不参加评估'],
  ] as const)('%o: %s', (verdict, text) => {
    expect(describeVerdict(verdict)).toBe(text);
  });
});

describe('the head of the sheet', () => {
  const round = { opensOn: '2026-01-05', dueOn: '2026-03-15', closed: false };
  it.each([
    [round, '2026-03-06', '2026-03-15 截止，还有 9 天', 'plain'],
    [round, '2026-03-15', '今天截止', 'late'],
    [round, '2026-03-18', '2026-03-15 截止，已逾期 3 天，请尽快报送', 'late'],
    [round, '2026-01-01', '2026-01-05 起填报，2026-03-15 截止', 'closed'],
    [{ ...round, closed: true }, '2026-03-06', '轮次已关闭', 'closed'],
    [null, '2026-03-06', '2025 年的报送轮次还没有开启', 'closed'],
  ] as const)('%o on %s: %s', (known, today, text, tone) => {
    expect(describeDeadline(known, 2025, today)).toEqual({ text, tone });
  });

  it('names the department', () => {
    expect(entryTitle(2025, '区卫生健康委')).toBe('2025 年度填报 · 区卫生健康委');
    expect(entryTitle(2025, null)).toBe('2025 年度填报');
  });
});

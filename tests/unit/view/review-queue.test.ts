import { describe, expect, it } from 'vitest';
import { describeDeadline, entryTitle } from '@/lib/view/entry-heading';
import { toReviewRow } from '@/lib/view/review-queue';
import { owedSentence, sortSentence, waitingSentence } from '@/lib/view/review-sentence';
import { describeVerdict } from '@/lib/view/verdict-text';

const queued: Parameters<typeof toReviewRow>[0] = {
  indicatorId: 'i1',
  planKind: 'women',
  serial: '4',
  row: null,
  name: '孕产妇系统管理率',
  unit: '%',
  entryKind: 'fraction',
  dimensions: ['sex'],
  targetText: '≥94',
  attribute: 'anticipated',
  departments: [
    { name: '区卫生健康委', role: 'lead' },
    { name: '区妇联', role: 'participating' },
  ],
  reading: {
    id: 'r1',
    version: 2,
    state: 'submitted',
    parts: [],
    reviewedBy: null,
    reviewedAt: null,
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
  comments: 0,
  notes: [],
  reasons: [],
  returnable: true,
  attachments: 0,
  change: null,
};

const rowOf = (changes: Partial<typeof queued> = {}) => toReviewRow({ ...queued, ...changes }, 2025);

describe('toReviewRow', () => {
  it('finishes every text a decision needs', () => {
    expect(rowOf()).toMatchObject({
      department: '区卫生健康委',
      shown: '91.19',
      counts: '4036 / 4426',
      fields: ['value', 'numerator', 'denominator', 'male', 'female', 'note', 'attachments'],
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
    expect(rowOf({ reading, earlier }).change).toBe('比 2024 年多 1.11 个百分点');
  });

  it.each([
    ['90.5', '%', '比 2024 年少 0.5 个百分点'],
    ['91.00', '%', '与 2024 年持平'],
    ['93', '人', '比 2024 年多 2人'],
  ])('%s in %s: %s', (value, unit, change) => {
    const reading = { ...queued.reading, value, numerator: null, denominator: null };
    expect(rowOf({ unit, reading }).change).toBe(change);
  });

  it('shows a ratio as its terms, and compares nothing without an earlier value', () => {
    const reading = { ...queued.reading, value: '0.6666666667', numerator: '2', denominator: '3' };
    const row = rowOf({ entryKind: 'ratio', unit: '', reading, earlier: [] });
    expect(row).toMatchObject({ shown: '2∶3', counts: null, spark: null, change: null });
    expect(rowOf({ earlier: [] }).change).toBeNull();
  });
});

describe('the breakdown and the line', () => {
  const part = (category: 'male' | 'female', numerator: string | null, value: string) => ({
    category,
    value,
    scale: 1,
    numerator,
    denominator: numerator === null ? null : '2000',
  });

  it('tells each part with its counts and its share', () => {
    const parts = [part('male', '1980', '99'), part('female', '2020', '101')];
    expect(rowOf({ reading: { ...queued.reading, parts } }).breakdown).toEqual([
      '男 99.0（1980/2000），占 49.50%',
      '女 101.0（2020/2000），占 50.50%',
    ]);
  });

  it('draws a line from three values on', () => {
    expect(rowOf().spark?.line.split(' ')).toHaveLength(3);
    expect(rowOf({ earlier: queued.earlier.slice(0, 1) }).spark).toBeNull();
  });

  it('says who approved, once somebody did', () => {
    const reading = {
      ...queued.reading,
      state: 'approved' as const,
      reviewedBy: '王芳',
      reviewedAt: '2026-03-05T02:00:00Z',
    };
    expect(rowOf({ reading }).approved).toBe('王芳 2026-03-05 10:00');
    expect(rowOf().approved).toBeNull();
  });
});

describe('sentences', () => {
  const owed = (...departments: (string | null)[]) => departments.map((department) => ({ department }));
  const rows = (...reasons: Parameters<typeof waitingSentence>[0][number]['reasons'][]) =>
    reasons.map((each) => ({ reasons: each }));

  it.each([
    [owed(), null],
    [owed('区教委', '区教委', '区民政局'), '还有 3 项未报，涉及 2 个单位'],
    [owed('区教委', null), '还有 2 项未报，涉及 1 个单位，1 项未明确责任单位'],
    [owed(null), '还有 1 项未报，1 项未明确责任单位'],
  ])('what is owed: %o', (rowsOwed, text) => expect(owedSentence(rowsOwed)).toBe(text));

  it('says what waits, and how it is sorted, in numbers that add up', () => {
    expect(waitingSentence([])).toBe('没有待审核的数据。');
    expect(waitingSentence(rows([], ['changed']))).toBe('2 项待审核，其中 1 项需要留意。');
    expect(waitingSentence(rows([]))).toBe('1 项待审核。');
    expect(sortSentence(rows([], []))).toBeNull();
    expect(sortSentence(rows(['doubtful', 'largeChange'], ['largeChange'], [], []))).toBe(
      '依次为数据存疑 1 项、变化较大 1 项；其余 2 项按规划顺序。有几个理由的，按最靠前的一个计。',
    );
    expect(sortSentence(rows(['changed'], ['changed']))).toBeNull();
    expect(sortSentence(rows(['question'], ['changed']))).toBe(
      '依次为自上次审核后有改动 1 项、需要核对 1 项。',
    );
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
    [{ ...round, closed: true }, '2026-03-06', '已截止，轮次已关闭', 'closed'],
    [null, '2026-03-06', '2025 年的报送轮次还没有开启', 'closed'],
  ] as const)('%o on %s: %s', (known, today, text, tone) => {
    expect(describeDeadline(known, 2025, today)).toEqual({ text, tone });
  });

  it('names the department', () => {
    expect(entryTitle(2025, '区卫生健康委')).toBe('2025 年度填报 · 区卫生健康委');
    expect(entryTitle(2025, null)).toBe('2025 年度填报');
  });
});

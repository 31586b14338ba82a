import { describe, expect, it } from 'vitest';
import { toBoardRows, totalsOf } from '@/lib/view/rounds/board-rows';
import { boardSentence } from '@/lib/view/rounds/round-heading';

type Department = Parameters<typeof toBoardRows>[0][number];

const PLACE = { districtId: '500103', year: 2025 };
const NOTHING = { empty: 0, draft: 0, submitted: 0, returned: 0, approved: 0 };

/** A department of as many indicators as the counts add up to. */
function department(name: string | null, counts: Partial<Department['counts']>): Department {
  const all = { ...NOTHING, ...counts };
  return {
    id: name,
    name,
    counts: all,
    total: Object.values(all).reduce((sum, count) => sum + count, 0),
    shared: 2,
    narratives: { implementation: 'submitted', nextPlan: 'empty' },
    lastActivity: null,
    lastReminder: null,
    accounts: 1,
  };
}

const ALL = [
  department('区残联', {}),
  department('区法院', { submitted: 1 }),
  department('区教委', { empty: 2, draft: 1, returned: 1, submitted: 2, approved: 30 }),
  department('区医保局', { approved: 4 }),
  department('区妇联', { empty: 1, approved: 6 }),
  department(null, { submitted: 1, approved: 1 }),
];

describe('the board', () => {
  it('shows those first that owe most, late ones as late', () => {
    const order = (isLate: boolean) =>
      toBoardRows(ALL, PLACE, isLate).map(({ name, stage }) => [name, stage]);
    const rest = [
      ['未明确责任单位', 'waiting'],
      ['区法院', 'waiting'],
      ['区医保局', 'done'],
      ['区残联', 'shared'],
    ];
    expect(order(false)).toEqual([['区教委', 'owing'], ['区妇联', 'owing'], ...rest]);
    expect(order(true)).toEqual([['区教委', 'late'], ['区妇联', 'late'], ...rest]);
  });

  it('adds up: every row, every column, and the sentence', () => {
    const rows = toBoardRows(ALL, PLACE, false);
    for (const row of rows) {
      expect(row.cells.reduce((sum, { count }) => sum + count, 0)).toBe(row.total.count);
    }
    const totals = totalsOf(rows, PLACE);
    expect(totals.map(({ label, count }) => [label, count])).toEqual([
      ['未填', 3],
      ['草稿', 1],
      ['已退回', 1],
      ['已提交', 4],
      ['已审核', 41],
      ['应报', 50],
    ]);
    expect(boardSentence(rows, 'open', { gaps: 0, year: 2025 })).toBe(
      '应报 50 项：已审核 41 项，待审核 4 项；还差 5 项，涉及 2 个单位。',
    );
  });

  it('leads from each number to its list', () => {
    const [education] = toBoardRows(ALL, PLACE, false);
    const hrefOf = (key: string) => education!.cells.find((cell) => cell.key === key)?.href;
    const named = encodeURIComponent('区教委');
    expect(hrefOf('empty')).toBe(`/d/500103/entry?year=2025&department=${named}&state=empty`);
    expect(hrefOf('submitted')).toBe(`/d/500103/review?year=2025&department=${named}`);
    expect(education!.total.href).toBe(`/d/500103/entry?year=2025&department=${named}&state=owed`);
    const unowned = toBoardRows(ALL, PLACE, false).find(({ id }) => id === null);
    expect(unowned?.total.href).toContain('department=none');
    expect(unowned?.narratives).toEqual([]);
  });

  it('fills the bar only when all is handed in', () => {
    const percent = (counts: Partial<Department['counts']>) =>
      toBoardRows([department('区教委', counts)], PLACE, false)[0]?.handedIn?.percent;
    expect(percent({ empty: 1, approved: 999 })).toBe(99);
    expect(percent({ submitted: 1, approved: 999 })).toBe(100);
    expect(percent({ returned: 3 })).toBe(0);
    expect(percent({})).toBeUndefined();
  });

  it('says when nobody of a department can log in, and what was done last', () => {
    const rows = toBoardRows(
      [
        { ...department('区残联', { empty: 1 }), accounts: 0 },
        {
          ...department('区教委', { empty: 2 }),
          lastActivity: { by: '李敏', at: new Date('2026-02-09T02:05:00Z') },
        },
        { ...department(null, { empty: 1 }), accounts: 0 },
      ],
      PLACE,
      false,
    );
    expect(rows.map(({ name, accountNote }) => [name, accountNote])).toEqual([
      ['区教委', null],
      ['区残联', '没有联络员账号'],
      ['未明确责任单位', null],
    ]);
    expect(rows[0]?.lastActivity).toEqual({ by: '李敏', at: '2026-02-09 10:05' });
    expect(rows[0]?.narratives.map(({ label, stateLabel }) => [label, stateLabel])).toEqual([
      ['落实情况', '已提交'],
      ['工作安排', '未填'],
    ]);
  });

  it.each([
    ['none', 0, '2025 年度还没有开启填报。'],
    ['open', 0, '应报 4 项：已审核 4 项，待审核 0 项；各单位均已报送。'],
    ['closed', 0, '应报 4 项：已审核归档 4 项，记为缺报 0 项。'],
  ] as const)('%s is said in a sentence', (state, gaps, sentence) => {
    const rows = toBoardRows([department('区医保局', { approved: 4 })], PLACE, false);
    expect(boardSentence(rows, state, { gaps, year: 2025 })).toBe(sentence);
  });

  it('adds up also for a year that was closed before reasons were asked for', () => {
    const rows = toBoardRows(ALL, PLACE, false);
    expect(boardSentence(rows, 'closed', { gaps: 2, year: 2025 })).toBe(
      '应报 50 项：已审核归档 41 项，记为缺报 2 项，另有 7 项没有数据。',
    );
  });
});

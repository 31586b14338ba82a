import { describe, expect, it } from 'vitest';
import {
  groupSupervisions,
  selectSupervisions,
  supervisionSentence,
  toSupervisionItem,
  type Supervised,
} from '@/lib/view/supervision/list-items';

const TODAY = '2026-03-20';

const row = (id: string, changes: Partial<Supervised> = {}): Supervised => ({
  id,
  indicatorId: 'i',
  serial: '16',
  name: '就业人员中女性比例',
  departmentId: 'work',
  department: '区人力社保局',
  year: 2025,
  type: 'unlikely',
  level: 'red',
  message: '2025 年 41%。',
  openedBy: '渝中区领导',
  openedAt: new Date('2026-03-01T02:00:00Z'),
  stateSince: new Date('2026-03-01T02:00:00Z'),
  closedAt: null,
  flag: 'official',
  state: 'awaiting',
  dueOn: '2026-03-25',
  promisedOn: null,
  escalated: false,
  proposed: false,
  ...changes,
});

const ROWS = [
  row('waits'),
  row('late', {
    dueOn: '2026-03-15',
    departmentId: 'school',
    department: '区教委',
    name: '学前教育毛入园率',
  }),
  row('escalated', { dueOn: '2026-03-10', escalated: true, departmentId: 'school', department: '区教委' }),
  row('answered', { state: 'answered', promisedOn: '2026-06-30' }),
  row('proposed', { state: 'remedying', promisedOn: '2026-03-01', proposed: true }),
  row('closed', { state: 'closed', closedAt: new Date('2026-03-18T02:00:00Z') }),
];

describe('groupSupervisions', () => {
  const groups = (role: 'office' | 'leader' | 'liaison', departmentId: string | null = null) =>
    groupSupervisions(ROWS, { role, departmentId }, TODAY).map(({ key, items }) => [
      key,
      items.map(({ id }) => id),
    ]);

  it('puts first what the reader has to act on', () => {
    expect(groups('office')).toEqual([
      ['own', ['answered', 'proposed']],
      ['late', ['late', 'escalated']],
      ['rest', ['waits']],
      ['closed', ['closed']],
    ]);
    expect(groups('leader')).toEqual([
      ['escalated', ['escalated']],
      ['late', ['late']],
      ['rest', ['waits', 'answered', 'proposed']],
      ['closed', ['closed']],
    ]);
    expect(groups('liaison', 'work')).toEqual([
      ['own', ['waits']],
      ['department', ['answered', 'proposed']],
      ['rest', ['late', 'escalated']],
      ['closed', ['closed']],
    ]);
  });

  it('shows each exactly once, whoever reads', () => {
    for (const role of ['office', 'leader', 'liaison', 'superior'] as const) {
      const shown = groupSupervisions(ROWS, { role, departmentId: 'school' }, TODAY).flatMap(
        ({ items }) => items,
      );
      expect(shown.map(({ id }) => id).toSorted()).toEqual(ROWS.map(({ id }) => id).toSorted());
    }
  });
});

describe('toSupervisionItem', () => {
  it('says who is waited for, since when, and what is overdue', () => {
    expect(toSupervisionItem(ROWS[1]!, TODAY)).toMatchObject({
      waiting: '等待区教委反馈，已 19 天',
      deadline: '反馈期限 2026-03-15',
      late: '逾期 5 天',
      warning: '2025 年预计达标困难',
    });
    expect(toSupervisionItem(ROWS[4]!, TODAY)).toMatchObject({
      waiting: '等待妇儿工委办决定销号，已 19 天',
      stateLabel: '建议销号',
      deadline: null,
      late: null,
    });
    expect(toSupervisionItem(ROWS[5]!, TODAY).waiting).toBe('2026-03-01 发起，2026-03-18 销号');
  });
});

it('narrows by state, department, lateness and words', () => {
  const ids = (filter: Parameters<typeof selectSupervisions>[1]) =>
    selectSupervisions(ROWS, filter, TODAY).map(({ id }) => id);
  expect(ids({ state: 'answered' })).toEqual(['answered']);
  expect(ids({ department: 'school' })).toEqual(['late', 'escalated']);
  expect(ids({ overdue: '1' })).toEqual(['late', 'escalated']);
  expect(ids({ escalated: '1' })).toEqual(['escalated']);
  expect(ids({ open: '1' })).toHaveLength(ROWS.length - 1);
  expect(ids({ q: '入园' })).toEqual(['late']);
  expect(ids({})).toHaveLength(ROWS.length);
});

it('counts in a sentence that adds up', () => {
  expect(supervisionSentence(ROWS, TODAY)).toBe(
    '正在办理 5 项：待反馈 3 项、待认定 1 项、整改中 1 项；其中逾期 2 项、上报领导 1 项。已销号 1 项。',
  );
  expect(supervisionSentence([], TODAY)).toBe('还没有发起过督办。');
  expect(supervisionSentence([ROWS[5]!], TODAY)).toBe('没有正在办理的督办。已销号 1 项。');
});

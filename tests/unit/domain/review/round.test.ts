import { describe, expect, it } from 'vitest';
import { settleGaps, takesPlan, type MissingValue, type StatedGap } from '@/lib/domain/review/round';
import {
  wordClosing,
  wordNames,
  wordOpening,
  wordReminder,
  wordReturn,
  wordTermChanges,
} from '@/lib/domain/review/round-words';

const missing = (indicatorId: string, state: MissingValue['state']): MissingValue => ({
  indicatorId,
  serial: '1',
  name: indicatorId,
  department: '区教委',
  state,
});
const stated = (indicatorId: string, seen: StatedGap['seen'] = 'empty'): StatedGap => ({
  indicatorId,
  kind: 'notReported',
  reason: '催报未报',
  seen,
});

describe('takesPlan', () => {
  it.each([
    ['no plan chosen', [], true],
    ['chosen', ['a', 'b'], true],
    ['another chosen', ['b'], false],
  ])('%s', (_, planIds, taken) => {
    expect(takesPlan({ planIds }, 'a')).toBe(taken);
  });
});

describe('settleGaps', () => {
  const outcome = (values: MissingValue[], gaps: StatedGap[]) => {
    const { gaps: written, unstated } = settleGaps(values, gaps);
    return [written.map(({ indicatorId }) => indicatorId), unstated.map(({ indicatorId }) => indicatorId)];
  };

  it.each<[string, MissingValue['state'], StatedGap['seen'], boolean]>([
    ['empty as seen', 'empty', 'empty', true],
    ['begun since', 'draft', 'empty', true],
    ['returned since', 'returned', 'submitted', true],
    ['handed in as seen', 'submitted', 'submitted', true],
    ['handed in since it was seen empty', 'submitted', 'empty', false],
    ['handed in since it was seen as a draft', 'submitted', 'draft', false],
    ['handed in again since it was seen returned', 'submitted', 'returned', false],
  ])('%s', (_, state, seen, isTaken) => {
    expect(outcome([missing('a', state)], [stated('a', seen)])).toEqual(isTaken ? [['a'], []] : [[], ['a']]);
  });

  it('names what nobody stated, and writes nothing for what is not missing any more', () => {
    expect(outcome([missing('a', 'empty'), missing('b', 'empty')], [stated('a'), stated('c')])).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it('writes the reason, not what was seen', () => {
    expect(settleGaps([missing('a', 'empty')], [stated('a')]).gaps).toEqual([
      { indicatorId: 'a', kind: 'notReported', reason: '催报未报' },
    ]);
  });
});

describe('what the departments are told', () => {
  const days = { opensOn: '2026-01-05', dueOn: '2026-03-15', instructions: null };

  it.each([
    [{ owed: 3, shared: 0 }, '贵单位填报 3 项。'],
    [{ owed: 3, shared: 2 }, '贵单位填报 3 项，另有 2 项由其他单位填报，可以查看和留言。'],
    [{ owed: 0, shared: 2 }, '贵单位配合的 2 项由其他单位填报，可以查看和留言。'],
  ])('%o', (duty, words) => {
    expect(wordOpening(days, duty)).toBe(`2026-01-05 起填报，2026-03-15 截止。${words}`);
  });

  it('every term that changed in its own sentence, and none that did not', () => {
    const before = { ...days, planTitles: ['甲规划', '乙规划'] };
    expect(wordTermChanges(before, { ...before })).toEqual([]);
    const after = {
      opensOn: '2026-01-06',
      dueOn: '2026-04-15',
      instructions: '先报快报数。',
      planTitles: ['甲规划'],
    };
    expect(wordTermChanges(before, after)).toEqual([
      '截止日期由 2026-03-15 改为 2026-04-15。',
      '开始日期由 2026-01-05 改为 2026-01-06。',
      '填报范围改为《甲规划》。',
      '填报说明改为：先报快报数。',
    ]);
    expect(wordTermChanges(after, { ...after, instructions: null })).toEqual(['填报说明已撤销。']);
  });

  it('at closing what is missing, with one full stop', () => {
    expect(wordClosing([])).toBe('轮次已关闭，贵单位应报数据均已审核归档。');
    expect(
      wordClosing([
        { name: '甲率', kind: 'notProduced', reason: '6 月发布。' },
        { name: '乙数', kind: 'notApplicable', reason: '没有换届' },
      ]),
    ).toBe(
      '轮次已关闭，已审核的数据归档。贵单位有 2 项记为缺报：甲率（数据尚未产生：6 月发布）；乙数（不适用：没有换届）。如需补报，请联系妇儿工委办。',
    );
  });

  it('names ten at most', () => {
    const names = Array.from({ length: 11 }, (_, index) => `指标${index + 1}`);
    expect(wordNames(names.slice(0, 10))).toBe(names.slice(0, 10).join('、'));
    expect(wordNames(names)).toBe(`${names.slice(0, 10).join('、')}等 11 项`);
  });

  it('a reminder by the day, and after it', () => {
    const facts = { department: '区教委', year: 2025, dueOn: '2026-03-15', names: ['甲率'] };
    expect(wordReminder({ ...facts, today: '2026-03-15' })).toContain('请于 2026-03-15 前在系统中填报并提交');
    expect(wordReminder({ ...facts, today: '2026-03-16' })).toContain(
      '截止日期 2026-03-15 已过，请尽快在系统中填报并提交',
    );
  });

  it('what came back and why', () => {
    expect(wordReturn(['甲率', '乙数'], '请核对口径。')).toBe('甲率、乙数：请核对口径。请修改后重新提交。');
  });
});

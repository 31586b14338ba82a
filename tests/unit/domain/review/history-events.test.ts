import { describe, expect, it } from 'vitest';
import { describeEvent } from '@/lib/domain/review/describe-event';
import { HISTORY_ACTS, labelAct, sourcesOf } from '@/lib/domain/review/history-acts';
import { HISTORY_SUBJECT_NAMES, nameEvent } from '@/lib/domain/review/history-subjects';

describe('what an event is called', () => {
  it.each([
    ['round.open', '开启轮次'],
    ['round.remind', '催报'],
    ['judgement.withdraw', '撤回研判'],
    // Named by nobody: subject and verb.
    ['narrative.submit', '提交年度总结'],
    ['comment.remove', '留言移除'],
    ['round.freeze', '报送轮次变动'],
    ['weather.change', '其他事项修改'],
    ['', '其他事项变动'],
  ])('%s is %s', (action, name) => expect(nameEvent(action)).toBe(name));
});

describe('what an event says', () => {
  const told = (action: string, detail: unknown) => {
    const { from, to, reason } = describeEvent({ action, detail });
    return [from, to, reason];
  };
  it.each<[string, unknown, (string | null)[]]>([
    [
      'what was noted',
      { opensOn: '2026-01-05', dueOn: '2026-03-15' },
      [null, '开始 2026-01-05；截止 2026-03-15', null],
    ],
    [
      'only what changed of before and after',
      {
        before: { opensOn: '2026-01-05', dueOn: '2026-03-15' },
        after: { opensOn: '2026-01-05', dueOn: '2026-03-31' },
      },
      ['截止 2026-03-15', '截止 2026-03-31', null],
    ],
    [
      'what was made from nothing',
      { before: null, after: { text: '因山洪停报' } },
      ['无', '内容 因山洪停报', null],
    ],
    ['what was taken away', { before: { met: true }, after: null }, ['结论 达标', '无', null]],
    [
      'after an older note without “after”',
      { year: 2025, before: { met: true }, met: false },
      ['结论 达标', '结论 未达标', null],
    ],
    ['the reason apart', { reason: '补报', archived: 3 }, [null, '归档 3 项', '补报']],
    [
      'why it was changed and what it rests on',
      { changeReason: '审计意见', after: { reason: '材料齐全' } },
      ['无', '无', '审计意见；材料齐全'],
    ],
    [
      'names, and numbers of rows',
      { departments: ['区教委', '区民政局'], gaps: [{ id: 1 }, { id: 2 }] },
      [null, '单位 区教委、区民政局；缺报 2 项', null],
    ],
    ['codes by their names', { kind: 'notCollected' }, [null, '类别 统计制度未采集', null]],
    [
      'Chinese text of fields nobody named, and no keys or numbers',
      { why: '口径未定', key: 'a1', days: 3 },
      [null, '口径未定', null],
    ],
    ['nothing of nothing', null, [null, null, null]],
    ['nothing of a list', ['甲'], [null, null, null]],
  ])('%s', (_what, detail, expected) => expect(told('round.change', detail)).toEqual(expected));
});

describe('what a history can be narrowed to', () => {
  it('names every choice once', () => {
    const labels = HISTORY_ACTS.map(labelAct);
    expect(new Set(labels).size).toBe(labels.length);
  });
  it('looks for values, for events, or for both', () => {
    expect(sourcesOf(undefined)).toEqual({ acts: null, subjects: HISTORY_SUBJECT_NAMES });
    expect(sourcesOf('return')).toEqual({ acts: ['return'], subjects: [] });
    expect(sourcesOf('import').acts).toContain('seed');
    expect(sourcesOf('round')).toEqual({ acts: [], subjects: ['round'] });
  });
});

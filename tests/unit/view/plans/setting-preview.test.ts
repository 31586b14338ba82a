import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { composeSettingHistory } from '@/lib/view/plans/setting-history';
import { composeSettingPreview, type PreviewSource } from '@/lib/view/plans/setting-preview';
import { wordYearSpan } from '@/lib/view/plans/year-span';

type Changed = PreviewSource['changed'][number];

const changed = (indicatorId: string, year: number, changes: Changed['changes']): Changed => ({
  indicatorId,
  kind: 'women',
  serial: '4',
  name: '孕产妇系统管理率',
  year,
  changes,
});

const STATUS: Changed['changes'] = [{ what: 'status', from: 'notMet', to: 'met' }];
const TARGET: Changed['changes'] = [{ what: 'target', from: '43.65% 至 46.35%', to: '40.5% 至 49.5%' }];

const preview = (changes: Partial<PreviewSource>) =>
  composeSettingPreview({ openYears: [2025], archivedYears: [], compared: 83, changed: [], ...changes });

describe('the finding of a preview', () => {
  it.each<[Partial<PreviewSource>, string]>([
    [{}, '比较了 2025 年的 83 项指标：没有一项的结论会改变。'],
    [{ openYears: [] }, '各年度都已归档，这次调整只用于今后的年度。'],
    [
      { openYears: [2024, 2025], changed: [changed('a', 2024, STATUS), changed('a', 2025, STATUS)] },
      '比较了 2024、2025 年的 83 项指标：1 项的结论会改变。',
    ],
    [
      { changed: [changed('a', 2025, TARGET)] },
      '比较了 2025 年的 83 项指标：没有一项的结论会改变，只有 1 项的目标读法随之调整、结论不变。',
    ],
    [
      { changed: [changed('a', 2025, [...TARGET, ...STATUS]), changed('b', 2025, TARGET)] },
      '比较了 2025 年的 83 项指标：1 项的结论会改变，另有 1 项的目标读法随之调整、结论不变。',
    ],
  ])('%o', (source, finding) => {
    expect(preview(source).finding).toBe(finding);
  });

  it('names what stays', () => {
    expect(preview({ archivedYears: [2021, 2022, 2023, 2024] }).archived).toBe(
      '已归档的 2021—2024 年保持不变。',
    );
    expect(preview({}).archived).toBeNull();
  });
});

describe('the changes of a preview', () => {
  it('are said in the words of the pages, from and to', () => {
    const { rows } = preview({
      changed: [
        changed('a', 2025, [
          { what: 'status', from: 'notMet', to: 'met' },
          { what: 'nearlyMet', from: true, to: false },
          { what: 'pace', from: null, to: 'onTrack' },
          { what: 'outlook', from: 'insufficient', to: 'expected' },
          { what: 'warning', type: 'atRisk', from: 'yellow', to: null },
        ]),
      ],
    });
    expect(rows[0]?.lines.map(({ what, from, to }) => `${what}：${from} → ${to}`)).toEqual([
      '当前状态：未达标 → 已达标',
      '接近达标：标注 → 不标注',
      '进度：不计算 → 进度正常',
      '预测：数据不足 → 预计达标',
      '预警“存在风险”：黄色 → 无',
    ]);
  });

  it('stand before those that only read a target differently', () => {
    const { rows } = preview({ changed: [changed('a', 2025, TARGET), changed('b', 2025, STATUS)] });
    expect(rows.map(({ id }) => id)).toEqual(['b 2025', 'a 2025']);
  });

  it('count each indicator once in each respect, the status first', () => {
    const warned: Changed['changes'] = [{ what: 'warning', type: 'missed', from: null, to: 'red' }];
    const { counts } = preview({
      changed: [
        changed('a', 2024, warned),
        changed('a', 2025, [...warned, ...STATUS]),
        changed('b', 2025, warned),
      ],
    });
    expect(counts).toEqual([
      { what: '当前状态', count: 1 },
      { what: '预警“未达标”', count: 2 },
    ]);
  });
});

describe('修改记录', () => {
  it('says which years each version scores', () => {
    const version = { settings: DEFAULT_SETTINGS, changes: [] };
    const saved = { reason: '议定', by: '李敏', at: new Date('2026-03-12T06:05:00Z') };
    const rows = composeSettingHistory(
      [
        { version: 1, ...version, saved, archivedYears: [] },
        { version: 0, ...version, saved: null, archivedYears: [2023, 2024] },
      ],
      [2025],
    );
    expect(rows).toMatchObject([
      { title: '第 1 版', saved: { by: '李敏', when: '2026-03-12 14:05' }, years: '用于未归档的 2025 年' },
      { title: '初始值', saved: null, years: '用于已归档的 2023、2024 年' },
    ]);
  });

  it.each([
    [[2025], '2025'],
    [[2021, 2022, 2023, 2024], '2021—2024'],
    [[2021, 2023, 2024, 2025], '2021、2023—2025'],
  ])('years %o: %s', (years, words) => {
    expect(wordYearSpan(years)).toBe(words);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { composeOverview, type Overview } from '@/lib/view/overview/overview';
import { inScope } from '@/lib/view/plan-kind';
import { anyIndicators, indicator, monitored, warned } from '../indicator-fixture';

const today = new Date('2026-04-01T02:00:00Z');

const compose = (
  rows: ReturnType<typeof indicator>[],
  changes: Parameters<typeof monitored>[1] = {},
  kind?: 'women' | 'children' | 'action',
): Overview =>
  composeOverview({ rows, monitored: monitored(rows, changes), settings: DEFAULT_SETTINGS, kind, today });

const sentence = ({ headline }: Overview) => headline.map(({ text }) => text).join('');

/** Numbers of the sentence by the words that follow them. */
function countsIn(text: string) {
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);
  return {
    all: number(/^(\d+) 项指标中/),
    good: number(/(\d+) 项(?:达标|趋势符合)/),
    bad: number(/(\d+) 项未达到要求/),
    unknown: number(/(\d+) 项暂不可评/),
    absent: number(/(\d+) 项缺报/),
  };
}

describe('the overview always adds up', () => {
  it('in its sentence, for every combination of statuses', () => {
    fc.assert(
      fc.property(anyIndicators, (rows) => {
        const overview = compose(rows);
        fc.pre(overview.now.all > 0);
        const { all, good, bad, unknown, absent } = countsIn(sentence(overview));
        expect(all).toBe(inScope(rows, undefined).length);
        expect(good + bad + unknown + absent).toBe(all);
      }),
    );
  });

  it('in every picture below it', () => {
    fc.assert(
      fc.property(anyIndicators, (rows) => {
        const { now, changes, domains, missing, pace, attention } = compose(rows);
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
        expect(sum(Object.values(now.counts))).toBe(now.all);
        if (changes) expect(sum(Object.values(changes.counts))).toBe(now.all);
        expect(sum(domains.lines.map(({ all }) => all))).toBe(now.all);
        for (const line of domains.lines) expect(sum(Object.values(line.counts))).toBe(line.all);
        expect(sum(missing.map(({ items }) => items.length))).toBe(now.counts.noData);
        expect(pace.dots.length + pace.met + pace.without).toBe(now.all);
        expect(sum(pace.bands.map(({ count }) => count))).toBe(pace.dots.length);
        expect(attention.items.length).toBeLessThanOrEqual(attention.indicators);
      }),
    );
  });

  it('and shows no rate when the plans hold another number of indicators', () => {
    const rows = [indicator(), indicator()];
    const { plans } = monitored(rows);
    const { now } = compose(rows, { plans: plans.map((plan) => ({ ...plan, indicators: 3 })) });
    expect(now.rate).toMatchObject({ kind: 'refused', reason: 'partsDoNotAddUp' });
  });
});

describe('the sentence', () => {
  it('is the one a leader can repeat', () => {
    const rows = [
      indicator(),
      indicator({ status: 'trendMet', lastStatus: 'trendNotMet' }),
      indicator({
        status: 'notMet',
        lastStatus: 'notMet',
        warnings: [warned()],
      }),
      indicator({ status: 'notAssessable', lastStatus: 'notAssessable' }),
      indicator({ status: 'noData', lastStatus: 'met', readingState: null }),
    ];
    expect(sentence(compose(rows))).toBe(
      '5 项指标中，2 项达标或趋势符合，与上年持平；1 项未达到要求，其中 1 项需要立即关注；1 项暂不可评，1 项缺报。',
    );
  });

  it('does not claim that red warnings are among the unmet when some are not', () => {
    const rows = [indicator({ warnings: [warned()] }), indicator({ status: 'notMet' })];
    expect(sentence(compose(rows))).toContain('1 项未达到要求，红色预警共 1 项，需要立即关注');
  });

  it('leaves the comparison out while most values of an open round are not approved', () => {
    const rows = [indicator(), indicator({ status: 'noData', readingState: 'draft' })];
    expect(sentence(compose(rows, { closed: false }))).not.toContain('上年');
    expect(sentence(compose(rows, { closed: true }))).toContain('比上年少 1 项');
  });

  it('leaves the comparison out when last year was not assessed for all', () => {
    const rows = [indicator(), indicator({ lastStatus: null })];
    expect(sentence(compose(rows))).not.toContain('上年');
  });
});

describe('what belongs to a choice of plan', () => {
  const rows = [indicator({ kind: 'women' }), indicator({ kind: 'children' }), indicator({ kind: 'action' })];

  it('is both ten-year plans without a choice, so that the action plan counts nothing twice', () => {
    expect(compose(rows).now.all).toBe(2);
    expect(compose(rows, {}, 'action').now.all).toBe(1);
  });

  it('is the action plan where a district has no other', () => {
    expect(compose([indicator({ kind: 'action' })]).now.all).toBe(1);
  });
});

describe('需要关注', () => {
  it('puts binding targets first, then red before yellow before blue, one line an indicator', () => {
    const since = '2026-03-22T16:30:00Z';
    const raise = (...levels: ('red' | 'yellow' | 'blue')[]) =>
      levels.map((level) => warned({ type: 'atRisk', level, message: level, since }));
    const rows = [
      indicator({ name: '丙', warnings: raise('red') }),
      indicator({ name: '乙', attribute: 'binding', warnings: raise('blue') }),
      indicator({ name: '甲', attribute: 'binding', warnings: raise('yellow', 'blue') }),
      indicator({ name: '无' }),
    ];
    const { attention } = compose(rows);
    expect(attention.items.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
    expect(attention).toMatchObject({ indicators: 3, warnings: 4 });
    expect(attention.items[0]).toMatchObject({ level: 'yellow', more: 1, since: '2026-03-23', days: 9 });
  });
});

describe('缺报', () => {
  it('names the first lead department, and says so where the plan prints none', () => {
    const absent = { status: 'noData', readingState: null } as const;
    const rows = [
      indicator({ ...absent, departments: [] }),
      indicator({
        ...absent,
        departments: [
          { id: 'k2', name: '区教委', role: 'lead' },
          { id: 'k1', name: '区卫生健康委', role: 'lead' },
        ],
      }),
      indicator({ ...absent, readingState: 'submitted' }),
    ];
    const { missing } = compose(rows);
    expect(missing.map(({ name, items }) => [name, items.length])).toEqual([
      ['区教委', 1],
      ['区卫生健康委', 1],
      ['未明确责任单位', 1],
    ]);
    expect(missing[1]?.items[0]?.state).toBe('已提交，待审核');
  });

  it('says why where that was stated when the round closed', () => {
    const gap = { part: '城市', kind: 'notProduced', reason: '6 月发布' } as const;
    const gaps = [gap, { ...gap, part: '农村' }, { ...gap, part: '其他', kind: 'notApplicable' as const }];
    const { missing } = compose([indicator({ status: 'noData', readingState: null, gaps })]);
    expect(missing[0]?.items[0]?.state).toBe('数据尚未产生、不适用');
  });
});

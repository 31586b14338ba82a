import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DistrictStanding, OpenSupervision } from '@/lib/domain/reading/district-standing';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { composeDashboard, type Dashboard } from '@/lib/view/dashboard/dashboard';
import { composeList } from '@/lib/view/indicators/list-rows';
import { selectRows } from '@/lib/view/indicators/select-rows';
import { OUTLOOK_CLASSES } from '@/lib/view/outlook';
import { inScope } from '@/lib/view/plan-kind';
import { STATUS_ORDER } from '@/lib/view/status';
import { anyIndicators, indicator, monitored, warned } from '../indicator-fixture';

const today = new Date('2026-04-10T02:00:00Z');
const NOTHING: DistrictStanding = { years: [2021, 2024, 2025], standings: [], cases: [] };

function compose(
  rows: ReturnType<typeof indicator>[],
  standing: Partial<DistrictStanding> = {},
  supervisions: OpenSupervision[] = [],
): Dashboard {
  return composeDashboard({
    rows,
    monitored: monitored(rows),
    settings: DEFAULT_SETTINGS,
    kind: undefined,
    today,
    standing: { ...NOTHING, ...standing },
    supervisions,
  });
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe("the leaders' screen always adds up", () => {
  it('in every column of the grid, of all and of each domain', () => {
    const statuses = fc.array(fc.constantFrom(...STATUS_ORDER), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(anyIndicators, statuses, (rows, past) => {
        const standings = rows.map(({ id }, index) => ({
          id,
          statuses: index % 5 === 0 ? {} : { 2021: past[index]!, 2024: past[index]! },
        }));
        const { heat } = compose(rows, { standings });
        const all = inScope(rows, undefined).length;
        for (const { families } of heat.columns) expect(sum(Object.values(families))).toBe(all);
        for (const domain of heat.domains) {
          for (const { families } of domain.columns) {
            expect(sum(Object.values(families))).toBe(domain.rows.length);
          }
        }
        expect(sum(heat.domains.map((domain) => domain.rows.length))).toBe(all);
      }),
    );
  });

  it('in the last column exactly as in the sentence', () => {
    fc.assert(
      fc.property(anyIndicators, (rows) => {
        fc.pre(rows.length > 0);
        const { heat, overview } = compose(rows);
        const { counts } = overview.now;
        expect(heat.columns.at(-1)?.families).toEqual({
          good: counts.met + counts.trendMet + counts.judgedMet,
          bad: counts.notMet + counts.trendNotMet + counts.judgedNotMet,
          unknown: counts.notAssessable,
          absent: counts.noData,
        });
      }),
    );
  });

  it('in outlook, departments and danger', () => {
    fc.assert(
      fc.property(anyIndicators, (rows) => {
        const { outlook, departments, danger, overview } = compose(rows);
        const { all } = overview.now;
        expect(sum(OUTLOOK_CLASSES.map((one) => outlook.counts[one]))).toBe(all);
        expect(outlook.insufficient + outlook.notApplicable).toBe(outlook.counts.unpredictable);
        expect(sum(departments.map((line) => line.all))).toBe(all);
        for (const line of departments) expect(sum(Object.values(line.counts))).toBe(line.all);
        expect(danger.items.length).toBe(danger.red + danger.yellow);
      }),
    );
  });

  it('and its doors lead to as many rows', () => {
    fc.assert(
      fc.property(anyIndicators, (rows) => {
        const { outlook, departments, danger, better } = compose(rows);
        const list = composeList(inScope(rows, undefined)).rows;
        const behind = (filters: Parameters<typeof selectRows>[1]) =>
          selectRows(list, filters, (id) => id).length;
        for (const one of OUTLOOK_CLASSES) expect(behind({ outlook: one })).toBe(outlook.counts[one]);
        for (const { lead, all } of departments) expect(behind({ lead })).toBe(all);
        expect(behind({ warning: 'red' })).toBe(danger.red);
        expect(behind({ warning: 'yellow' })).toBe(danger.yellow);
        expect(behind({ warning: 'serious' })).toBe(danger.red + danger.yellow);
        expect(behind({ change: 'better' })).toBe(better.newlyMet.length);
        expect(behind({ quicker: true })).toBe(better.quicker.length);
      }),
    );
  });
});

describe('what is in danger', () => {
  const supervision = (changes: Partial<OpenSupervision>): OpenSupervision => ({
    id: 's1',
    caseId: 'c1',
    department: '区教委',
    state: 'awaiting',
    dueOn: '2026-04-20',
    promisedOn: null,
    escalated: false,
    proposed: false,
    ...changes,
  });
  const red = () => [warned()];
  const yellow = () => [warned({ level: 'yellow', type: 'atRisk' })];
  const caseOf = (indicatorId: string, id: string, type: 'unlikely' | 'atRisk' = 'unlikely') => ({
    id,
    indicatorId,
    type,
    isClosed: false,
  });

  it('is red before yellow, within each 约束性 first; blue is only counted', () => {
    const rows = [
      indicator({ name: '黄预', warnings: yellow() }),
      indicator({ name: '黄约', attribute: 'binding', warnings: yellow() }),
      indicator({ name: '红预', warnings: red() }),
      indicator({ name: '红约', attribute: 'binding', warnings: red() }),
      indicator({ name: '蓝', warnings: [warned({ level: 'blue' })] }),
    ];
    const { danger } = compose(rows);
    expect(danger.items.map(({ name }) => name)).toEqual(['红约', '红预', '黄约', '黄预']);
    expect(danger).toMatchObject({
      red: 2,
      yellow: 2,
      blue: 1,
      remedies: { open: 0, escalated: 0, late: 0 },
    });
  });

  it('has on top what was raised to the leaders, then what is overdue – even when its warning has faded to blue', () => {
    const rows = [
      indicator({ name: '红', warnings: red() }),
      indicator({ name: '逾期', warnings: [warned({ level: 'blue' })] }),
      indicator({ name: '上报', warnings: yellow() }),
      indicator({ name: '在办', warnings: red() }),
    ];
    const cases = rows.map(({ id, warnings }) => caseOf(id, `c-${id}`, warnings[0]!.type as 'unlikely'));
    const [, late, raised, open] = cases;
    const { danger } = compose(rows, { cases }, [
      supervision({ id: 's-late', caseId: late!.id, dueOn: '2026-04-07' }),
      supervision({ id: 's-raised', caseId: raised!.id, escalated: true }),
      supervision({ id: 's-open', caseId: open!.id }),
    ]);
    expect(danger.items.map(({ name }) => name)).toEqual(['上报', '逾期', '红', '在办']);
    expect(danger.items.map((item) => item.supervision.label)).toEqual([
      '已上报领导',
      '督办已逾期 3 天',
      '未督办',
      '督办中 · 待反馈',
    ]);
    expect(danger.remedies).toEqual({ open: 3, escalated: 1, late: 1 });
  });

  it('offers a 督办 about the worst warning where none is open, and none where the case is closed', () => {
    const rows = [
      indicator({ warnings: red() }),
      indicator({ warnings: red() }),
      indicator({ warnings: red() }),
    ];
    const [open, closed, supervised] = rows.map(({ id }, index) => caseOf(id, `c${index}`));
    const { danger } = compose(rows, { cases: [open!, { ...closed!, isClosed: true }, supervised!] }, [
      supervision({ caseId: supervised!.id }),
    ]);
    expect(danger.items.map(({ caseId, supervisionId }) => [caseId, supervisionId])).toEqual([
      ['c0', null],
      [null, null],
      [null, 's1'],
    ]);
  });

  it('is not overdue while the office has to judge the answer', () => {
    const [row] = [indicator({ warnings: red() })];
    const { danger } = compose([row!], { cases: [caseOf(row!.id, 'c1')] }, [
      supervision({ state: 'answered', dueOn: '2026-04-01' }),
    ]);
    expect(danger.items[0]?.supervision).toMatchObject({ stand: 'open', label: '督办中 · 待认定' });
  });
});

describe('the grid', () => {
  it('shows the year as it stands, earlier years as assessed, and a year without a verdict as 缺报', () => {
    const row = indicator({ status: 'notMet' });
    const standings = [{ id: row.id, statuses: { 2024: 'met', 2025: 'met' } as const }];
    const { heat } = compose([row], { standings });
    expect(heat.domains[0]?.rows[0]?.cells).toEqual([
      { year: 2021, status: 'noData' },
      { year: 2024, status: 'met' },
      { year: 2025, status: 'notMet' },
    ]);
  });

  it('begins with the plan and ends with the monitored year', () => {
    const { heat } = compose([indicator()], { years: [2020, 2021, 2025, 2026] });
    expect(heat.years).toEqual([2021, 2025]);
  });

  it('has those in danger first within their domain', () => {
    const rows = [
      indicator({ name: '甲' }),
      indicator({ name: '乙', warnings: [warned({ level: 'yellow' })] }),
      indicator({ name: '丙', warnings: [warned()] }),
    ];
    const { heat } = compose(rows);
    expect(heat.domains[0]?.rows.map(({ name }) => name)).toEqual(['丙', '乙', '甲']);
  });
});

describe('what became better', () => {
  it('is newly met, then what came closest to the required pace', () => {
    const rows = [
      indicator({ name: '新达标', lastStatus: 'notMet' }),
      indicator({ name: '略快', status: 'notMet', lastPace: '0.50', pace: '0.60' }),
      indicator({ name: '快得多', status: 'notMet', lastPace: '-0.2', pace: '0.40' }),
      indicator({ name: '变慢', status: 'notMet', lastPace: '0.6', pace: '0.5' }),
      indicator({ name: '口径变了', status: 'notMet', lastPace: null, pace: '0.5' }),
      indicator({ name: '已达标', lastPace: '0.5', pace: '1.2' }),
    ];
    const { better } = compose(rows);
    expect(better.newlyMet.map(({ name }) => name)).toEqual(['新达标']);
    expect(better.quicker.map(({ name }) => name)).toEqual(['快得多', '略快']);
    expect(better.quicker[1]).toMatchObject({ from: '0.50', to: '0.60' });
  });
});

describe('who is behind', () => {
  it('puts the most unmet first and an unclear duty last', () => {
    const health = { departments: [{ id: 'k1', name: '区卫生健康委', role: 'lead' as const }] };
    const education = { departments: [{ id: 'k2', name: '区教委', role: 'lead' as const }] };
    const rows = [
      indicator({ ...health, status: 'notMet' }),
      indicator({ ...education, status: 'notMet' }),
      indicator({ ...education, status: 'notMet' }),
      indicator({ departments: [], status: 'notMet' }),
    ];
    const { departments } = compose(rows);
    expect(departments.map(({ name, bad }) => [name, bad])).toEqual([
      ['区教委', 2],
      ['区卫生健康委', 1],
      ['未明确责任单位', 1],
    ]);
  });
});

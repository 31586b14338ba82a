import { describe, expect, it } from 'vitest';
import { formatQuarter } from '@/lib/domain/progress/quarter';
import { buildPlans } from '@/seeds/build-plans';
import { buildDemoBulletins, buildDemoQuarters } from '@/seeds/demo-bulletins';
import { readSeedRows } from '@/seeds/seed-rows';

const { plans } = buildPlans(readSeedRows());

describe('the demonstration bulletins', () => {
  it('are of quarters that have ended', () => {
    const quarters = buildDemoBulletins(plans, '2025-07-01').map(formatQuarter);
    expect([...new Set(quarters)]).toEqual(['2025Q1', '2025Q2']);
  });

  it('report a 举措 as completed whose indicator is not met, approved so that it counts', () => {
    const last = buildDemoBulletins(plans, '2026-11-25').filter((one) => formatQuarter(one) === '2026Q3');
    const reports = last.flatMap(({ state, entries }) =>
      entries.filter(({ number }) => number === 12).map((entry) => ({ head: state, state: entry.state })),
    );
    expect(reports.length).toBeGreaterThan(0);
    expect(new Set(reports.map(({ head, state }) => `${head} ${state}`))).toEqual(
      new Set(['approved completed']),
    );
  });

  it('stand in a plan whose quarters before 2026 are closed', () => {
    expect(buildDemoQuarters(plans).map(formatQuarter)).toEqual([
      '2024Q1',
      '2024Q2',
      '2024Q3',
      '2024Q4',
      '2025Q1',
      '2025Q2',
      '2025Q3',
      '2025Q4',
    ]);
  });
});

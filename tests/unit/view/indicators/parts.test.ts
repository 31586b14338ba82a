import { describe, expect, it } from 'vitest';
import type { MonitoredPart } from '@/lib/domain/reading/monitored-indicator';
import { toExportRow } from '@/lib/view/indicators/export-rows';
import { hasDemonstration, isMixed, toListRow } from '@/lib/view/indicators/list-rows';
import { partsMet, summariseParts } from '@/lib/view/indicators/parts';
import { selectRows } from '@/lib/view/indicators/select-rows';
import { indicator } from '../indicator-fixture';

const part = (name: string, changes: Partial<MonitoredPart> = {}): MonitoredPart => ({
  id: name,
  name,
  unit: '%',
  status: 'met',
  series: [{ year: 2025, text: '31.20', ratio: null, flag: 'official' }],
  demonstrationJudgement: false,
  ...changes,
});
const split = (...parts: MonitoredPart[]) => indicator({ name: '甲和乙的比例', series: [], parts });

describe('a split row in lists', () => {
  const row = split(
    part('甲的比例'),
    part('乙的比例', {
      status: 'trendNotMet',
      series: [{ year: 2024, text: '2', ratio: '2∶3', flag: 'official' }],
    }),
    part('丙的比例', { status: 'noData', series: [] }),
  );

  it('says how many parts are met, and each part’s value, year and status', () => {
    const summary = summariseParts(row)!;
    expect(partsMet(summary)).toBe('1/3 分项达标');
    expect(summary.each.map(({ value, year }) => [value, year])).toEqual([
      ['31.20%', 2025],
      ['2∶3', 2024],
      [null, null],
    ]);
    expect(summary.each.map(({ words }) => words)).toEqual([
      '甲的比例 31.20%（2025 年）已达标',
      '乙的比例 2∶3（2024 年）趋势不符',
      '丙的比例 无数据，缺报',
    ]);
  });

  it('has no value of its own, and none of it is drawn', () => {
    expect(toListRow(row)).toMatchObject({
      value: null,
      valueYear: null,
      spark: null,
      parts: { met: 1, all: 3 },
    });
    expect(toListRow(indicator()).parts).toBeNull();
  });

  it('is exported as one line', () => {
    const line = toExportRow(row);
    expect(line[7]).toBe(
      '甲的比例 31.20%（2025 年）已达标；乙的比例 2∶3（2024 年）趋势不符；丙的比例 无数据，缺报',
    );
    expect(line[10]).toBe('1/3 分项达标');
  });

  it('is found by the name of a part', () => {
    const rows = [toListRow(row), toListRow(indicator({ name: '丁的比例' }))];
    const found = (q: string) => selectRows(rows, { q }, () => '').map(({ name }) => name);
    expect(found('乙的')).toEqual(['甲和乙的比例']);
    expect(found('比例')).toHaveLength(2);
  });

  it('rests on demonstration data when one part does', () => {
    const demo = { year: 2024, text: '30', ratio: null, flag: 'demonstration' } as const;
    expect(hasDemonstration(row)).toBe(false);
    expect(hasDemonstration(split(part('甲'), part('乙', { series: [demo] })))).toBe(true);
    expect(hasDemonstration(split(part('甲', { demonstrationJudgement: true })))).toBe(true);
    expect(isMixed([toListRow(row), { demonstration: true, value: '1', parts: null }])).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import {
  changeText,
  composeReferenceRows,
  composeReferring,
  referenceFinding,
  type ReferenceSource,
} from '@/lib/view/references/reference-table';
import { cellKey, changedCells, liveRows, pasteReferences } from '@/lib/view/references/reference-work';

const stored = (seriesId: string, year: number, value: string) => ({
  seriesId,
  year,
  value,
  source: null,
  flag: 'official' as const,
  version: 3,
  enteredBy: '张敏',
  enteredAt: '2026-03-12T02:00:00Z',
});
const referring = (id: string, linked: string | null, from = 2020) => ({
  id,
  planId: 'p',
  serial: '31',
  name: `指标${id}`,
  from,
  to: 2030,
  asked: ['女职工比例'],
  linked: linked === null ? null : { kind: 'series' as const, id: linked, name: '女职工比例' },
});
const list = (changes: Partial<ReferenceSource> = {}): ReferenceSource => ({
  series: [
    { id: 'a', name: '女职工比例', unit: '%', source: null, version: 1, values: [stored('a', 2024, '45.0')] },
    { id: 'b', name: '床位数', unit: '张', source: null, version: 1, values: [] },
  ],
  years: [2023, 2024, 2025],
  closedYears: [2023, 2024],
  referring: [referring('1', 'a'), referring('2', 'b', 2025), referring('3', null)],
  ...changes,
});

describe('the tables', () => {
  it('have a cell a year, with who entered it and when', () => {
    const [workers] = composeReferenceRows(list());
    expect(workers?.linked).toEqual([{ id: '1', name: '指标1' }]);
    expect(workers?.cells).toMatchObject([
      { year: 2023, value: '', version: null, by: null, isClosed: true },
      { year: 2024, value: '45.0', version: 3, by: '张敏 2026-03-12', isClosed: true },
      { year: 2025, value: '', isClosed: false },
    ]);
  });

  it('ask only for years in which something is compared with them', () => {
    const [workers, beds] = composeReferenceRows(list());
    expect(workers?.cells.map(({ isAsked }) => isAsked)).toEqual([true, true, true]);
    expect(beds?.cells.map(({ isAsked }) => isAsked)).toEqual([false, false, true]);
    const unlinked = composeReferenceRows(list({ referring: [] }));
    expect(unlinked[1]?.cells.every(({ isAsked }) => isAsked)).toBe(true);
  });

  it.each<[string, Partial<ReferenceSource>, string]>([
    ['what is filled in and what waits', {}, '2 张参照表，2025 年已填 0 张，2 张待填；1 项指标未关联参照。'],
    [
      'that all is there',
      { years: [2023, 2024], referring: [referring('1', 'a'), referring('2', 'b', 2025)] },
      '2 张参照表，2024 年已全部填写。',
    ],
    ['that there is none', { series: [] }, '还没有参照表。1 项指标未关联参照。'],
    ['that none is needed', { series: [], referring: [] }, '规划中没有需要参照其他数值的目标。'],
  ])('say %s', (_, changes, finding) => {
    expect(referenceFinding(list(changes))).toBe(finding);
  });

  it('list indicators that still need a link first', () => {
    expect(composeReferring(list().referring).map(({ id, linked }) => [id, linked])).toEqual([
      ['3', null],
      ['1', '参照表：女职工比例'],
      ['2', '参照表：女职工比例'],
    ]);
  });

  it('print a change', () => {
    const change = { name: '女职工比例', year: 2024, before: '45.0', after: '46' };
    expect(changeText(change)).toBe('女职工比例 2024 年 45.0 → 46');
    expect(changeText({ ...change, before: null })).toBe('女职工比例 2024 年 空 → 46');
    expect(changeText({ ...change, after: null })).toBe('女职工比例 2024 年 45.0 → 空');
    expect(changeText({ ...change, after: '45.0' })).toBe('女职工比例 2024 年 45.0（改注来源）');
  });
});

describe('typing', () => {
  const rows = composeReferenceRows(list());
  const at = (year: number, seriesId = 'a') => cellKey({ seriesId, year });
  const changed = (value: string, source = '', year = 2024) =>
    changedCells(liveRows(rows, { [at(year)]: { value, source, version: 3 } }));

  it.each([
    ['46', 1],
    ['45', 1],
    ['45.0', 0],
    ['45.0%', 0],
    ['', 1],
  ])('%j over 45.0 makes %i change', (value, count) => {
    expect(changed(value)).toHaveLength(count);
  });

  it('a source counts with its value only', () => {
    expect(changed('45.0', '统计公报')).toHaveLength(1);
    expect(changed('', '统计公报', 2023)).toHaveLength(0);
  });

  it('names what is wrong in the cell', () => {
    expect(changed('120')[0]?.error).toContain('0 至 100');
    expect(changed('46')[0]?.error).toBeNull();
  });

  it('keeps the version it began with, whatever is loaded meanwhile', () => {
    const newer = composeReferenceRows(list()).map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, value: '47', version: 9 })),
    }));
    const [cell] = changedCells(liveRows(newer, { [at(2024)]: { value: '46', source: '', version: 3 } }));
    expect(cell).toMatchObject({ version: 3, text: '46' });
  });
});

describe('pasting', () => {
  const live = liveRows(composeReferenceRows(list()), {});
  const paste = (block: string[][], seriesId: string, year: number) =>
    pasteReferences(block, live, { seriesId, year }, {});

  it('lays a row over the years', () => {
    const { drafts, cells, dropped } = paste([['44', ' 45.5 ', '46']], 'a', 2023);
    expect(Object.values(drafts).map(({ value, version }) => [value, version])).toEqual([
      ['44', null],
      ['45.5', 3],
      ['46', null],
    ]);
    expect([cells, dropped]).toEqual([3, 0]);
  });

  it('lays a block over years and tables, and counts what found no place', () => {
    const { drafts, cells, dropped } = paste(
      [
        ['45', '46', '47'],
        ['2.6', '2.7'],
        ['9', ''],
      ],
      'a',
      2024,
    );
    // 2024 of the second table is asked for by nothing.
    expect(Object.keys(drafts)).toEqual(['a 2024', 'a 2025', 'b 2025']);
    expect([cells, dropped]).toEqual([3, 3]);
  });
});

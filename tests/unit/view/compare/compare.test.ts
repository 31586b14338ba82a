import { describe, expect, it } from 'vitest';
import { comparedIndicatorHref, compareHref } from '@/lib/view/compare/address';
import { composeBoard } from '@/lib/view/compare/board';
import { composeComparedIndicator } from '@/lib/view/compare/compared-indicator';
import { COMPARISON_HEADER, comparisonRows } from '@/lib/view/compare/export-rows';
import { composeMatrix } from '@/lib/view/compare/matrix';
import { composeSpine } from '@/lib/view/compare/spine';
import {
  catalogueRow as row,
  comparedDistrict as district,
  comparedReading as reading,
} from '../../../support/catalogue-rows';

const DISTRICTS = ['1', '2', '3'].map((code) => district(code));
const ROWS = [
  row('1', '90', { status: 'notMet' }),
  row('2', '95'),
  row('3', '97'),
  row('1', '3', { key: 'few', id: 'few-1', name: '儿童之家数', unit: '个' }),
  row('2', null, { key: 'few', id: 'few-2', name: '儿童之家数', unit: '个' }),
  row('1', '8', { key: 'own', id: 'own-1', name: '只有本区县' }),
];
const board = composeBoard({
  districts: DISTRICTS,
  rows: ROWS,
  own: '1',
  kind: undefined,
  domain: undefined,
});
const FILTERS = {
  view: 'matrix',
  city: null,
  kind: undefined,
  domain: undefined,
  sort: 'value',
  page: 1,
} as const;

describe('the matrix', () => {
  const matrix = composeMatrix(board, DISTRICTS, { own: '2', page: 1 });

  it('counts every indicator once', () => {
    expect(matrix.finding).toBe(
      '3 个区县共有 2 项相同指标：1 项各区县都有可比数值，0 项部分区县可比，1 项有数值的区县不足两个。另有 1 项只有一个区县设置，未列入。',
    );
  });

  it('begins with the page’s own district and gives every gap a reason', () => {
    expect(matrix.columns.map(({ code }) => code)).toEqual(['2', '1', '3']);
    const cells = matrix.groups[0]!.lines[1]!.cells;
    expect(cells.map(({ text, reason }) => text ?? reason?.short)).toEqual(['缺报', '3', '未列入']);
  });

  it('comes in bands where the districts are many', () => {
    const many = Array.from({ length: 45 }, (_, index) => district(String(100 + index)));
    const last = composeMatrix(board, many, { own: '100', page: 99 });
    expect([last.page, last.pages, last.columns.length]).toEqual([3, 3, 5]);
  });
});

describe('the spine', () => {
  const spine = composeSpine(board, { code: '3', name: '三区' });

  it('draws what three districts compare on, and names the rest', () => {
    expect(spine.groups[0]!.lines.map(({ at, range, rank }) => [at, range, rank])).toEqual([
      [70, { from: 0, to: 70 }, '第 1 位'],
    ]);
    expect(spine.gaps).toEqual([{ reason: '本区县没有可比的数值', names: ['儿童之家数'] }]);
  });

  it('its classes add up', () => {
    expect(spine.finding).toBe(
      '三区 1 项可比位次的指标中，1 项居首位，0 项居末位，0 项居中，0 项与其他区县并列或差异不显著。',
    );
  });

  it('fewer than three districts are no field', () => {
    expect(composeSpine(board, { code: '1', name: '一区' }).gaps).toEqual([
      { reason: '可比的区县不足 3 个', names: ['儿童之家数'] },
    ]);
  });
});

describe('one indicator', () => {
  const compose = (
    rows: Parameters<typeof composeComparedIndicator>[0]['rows'],
    sort: 'value' | 'name' = 'value',
  ) =>
    composeComparedIndicator({
      districts: DISTRICTS,
      rows,
      own: '1',
      year: 2025,
      filters: { ...FILTERS, sort },
      now: new Date('2026-03-01T02:00:00Z'),
    });
  const all = [row('1', '90', { status: 'notMet' }), row('2', '95'), row('3', '97')] as const;

  it('says the finding first', () => {
    expect(compose([...all]).figure.title).toBe(
      '1区 90%，第 3 位；3 个区县中 3 个可比，2 个达到或符合各自目标',
    );
  });

  it.each([
    ['value', ['3区', '2区', '1区']],
    ['name', ['1区', '2区', '3区']],
  ] as const)('is sorted by %s', (sort, names) => {
    expect(compose([...all], sort).plot.rows.map(({ name }) => name)).toEqual(names);
  });

  it('draws interval and target on the axis of the values', () => {
    const counted = row('1', null, {
      status: 'notMet',
      reading: reading('46.67', { numerator: '14', denominator: '30' }),
    });
    const [first] = compose([counted, row('2', '95')]).plot.rows.filter(({ isOwn }) => isOwn);
    expect(first!.interval).toMatchObject({ low: '30.23', high: '63.86' });
    expect(first!.interval!.from).toBeLessThan(first!.at);
    expect(first!.interval!.to).toBeGreaterThan(first!.at);
    expect(first!.targets).toHaveLength(1);
  });

  it('lists who is not compared in the table as well, and gives no average without them', () => {
    const { figure, plot } = compose([row('1', '90'), row('2', '95')]);
    expect(figure.table.rows.at(-1)!.map(({ text }) => text)).toEqual([
      '3区',
      '—',
      '—',
      '—',
      '—',
      '—',
      '—',
      '未比较：规划中没有这项指标',
    ]);
    expect(plot.averages).toEqual([
      { city: '测试市', districts: 3, at: null, value: null, text: '3区没有可比数值，不计算平均' },
    ]);
  });

  it.each([
    [[row('1', null)] as const, '3 个区县都没有可比的数值'],
    [[row('2', '95')] as const, '只有2区有可比的数值，尚不能比较'],
  ])('says when there is nothing to compare', (rows, title) => {
    expect(compose([...rows]).figure.title).toBe(title);
  });
});

describe('export and addresses', () => {
  it('a line for every district of every indicator, reasons included', () => {
    const lines = comparisonRows(board, 2025);
    expect(lines).toHaveLength(6);
    expect(lines.every((line) => line.length === COMPARISON_HEADER.length)).toBe(true);
    expect(lines.map((line) => line[COMPARISON_HEADER.indexOf('未比较原因')])).toEqual([
      null,
      null,
      null,
      null,
      '缺报，没有已审核的数值',
      '规划中没有这项指标',
    ]);
  });

  it('addresses name only what differs from the usual', () => {
    expect(compareHref('500103', 2025)).toBe('/d/500103/compare?year=2025');
    expect(comparedIndicatorHref('500103', 2025, 'a-b', { ...FILTERS, view: 'spine', sort: 'name' })).toBe(
      '/d/500103/compare/a-b?year=2025&sort=name',
    );
  });
});

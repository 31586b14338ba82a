import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '@/scripts/cli/score';

const HEADER =
  'series,indicator,unit,target,target_year,baseline_year,year,value,numerator,denominator,reference,attribute';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'score-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function score(content: string | Uint8Array, ...options: string[]) {
  const file = path.join(folder, 'readings.csv');
  await writeFile(file, content);
  return capture(() => run([file, ...options]));
}

async function capture(work: () => Promise<number>) {
  const written = { out: '', err: '' };
  const out = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => Boolean((written.out += String(text))));
  const err = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => Boolean((written.err += String(text))));
  try {
    const code = await work();
    const results = written.out.startsWith('{')
      ? written.out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [];
    return { code, results, ...written };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

const rows = (...lines: string[]) => `${HEADER}\n${lines.join('\n')}\n`;
const MANAGED = '甲,孕产妇系统管理率,%,≥94,2030,2020';

describe('score', () => {
  it('answers one JSON object a series, in order of first appearance', async () => {
    const { code, results } = await score(
      rows(
        `${MANAGED},2024,92.10,,,,预期性`,
        '乙,某机制,,基本形成,,,2024,,,,,',
        `${MANAGED},2020,90.88,,,,预期性`,
      ),
    );
    expect(code).toBe(0);
    expect(results.map(({ series }) => series)).toEqual(['甲', '乙']);
    expect(results[0]).toEqual({
      series: '甲',
      rule: { kind: 'threshold', bound: 'min', value: 94, inclusive: true },
      status: 'notMet',
      value: 92.1,
      year: 2024,
      pace: 0.9775641025641025,
      paceClass: '进度正常',
      outlook: 'insufficient',
      forecast: null,
      interval: null,
      smallNumber: false,
      warnings: [],
      reason: null,
      explanation:
        '2024 年 92.10%，低于目标 ≥94；自 2020 年 90.88% 起年均提高 0.31 个百分点，要在 2030 年达标每年需提高 0.32 个百分点，进度比 0.98，进度正常。',
    });
    expect(results[1]).toMatchObject({ status: 'notAssessable', value: null, year: 2024, reason: '待研判' });
  });

  it('takes --as-of as now and ignores later rows', async () => {
    const content = rows(`${MANAGED},2020,90.88,,,,`, `${MANAGED},2024,92.10,,,,`, `${MANAGED},2025,95,,,,`);
    expect((await score(content, '--as-of', '2024')).results[0]).toMatchObject({
      status: 'notMet',
      year: 2024,
    });
    expect((await score(content)).results[0]).toMatchObject({ status: 'met', year: 2025 });
    expect((await score(content, '--as-of', '2026')).results[0]).toMatchObject({
      status: 'noData',
      value: null,
      year: 2026,
      reason: '缺报',
      warnings: [{ type: 'missing', level: 'blue' }],
    });
  });

  it('derives rates, with interval and small-number mark', async () => {
    const { results } = await score(rows('丙,孕产妇死亡率,1/10万,＜8,,,2024,,1,3000,,约束性'));
    expect(results[0]).toMatchObject({ status: 'notMet', value: 100 / 3, smallNumber: true });
    expect(results[0].interval.low).toBeCloseTo(0.844, 3);
    expect(results[0].interval.high).toBeCloseTo(185.72, 2);
    expect(results[0].interval.level).toBe(0.95);
  });

  it('marks a projection from few points and gives no interval', async () => {
    const { results } = await score(
      rows(`${MANAGED},2020,90,,,,`, `${MANAGED},2021,91,,,,`, `${MANAGED},2022,91.5,,,,`),
    );
    expect(results[0]).toMatchObject({
      outlook: 'insufficient',
      forecast: { year: 2030, low: null, high: null, method: 'linear（仅供参考）' },
    });
  });

  it('uses each year’s reference', async () => {
    const { results } = await score(rows('丁,女党员比例,%,不低于本地区党员总数中女性比例,,,2024,36,,,35.2,'));
    expect(results[0].status).toBe('met');
  });

  it('reads byte order mark, CRLF, quoted cells and blank lines', async () => {
    const content = `\uFEFF${HEADER}\r\n"戊""一",指标,%,"≥94",,,2024,95,,,,\r\n\r\n`;
    const { code, results } = await score(content);
    expect([code, results[0].series]).toEqual([0, '戊"一']);
  });

  it('treats an empty value as a year without reading', async () => {
    const { results } = await score(rows(`${MANAGED},2023,91,,,,`, `${MANAGED},2024,,,,,`));
    expect(results[0]).toMatchObject({ status: 'noData', year: 2024 });
  });

  it('prints nothing for a header alone', async () => {
    expect(await score(`${HEADER}\n`)).toMatchObject({ code: 0, out: '', err: '' });
  });
});

describe('input errors are named with their line, and nothing is printed', () => {
  const good = `${MANAGED},2020,90.88,,,,`;
  it.each<[string, string, RegExp]>([
    ['a repeated year', rows(good, good), /第 3 行：.*2020 年与第 2 行重复/],
    ['denominator 0', rows(`${MANAGED},2024,,1,0,,`), /第 2 行：denominator “0”应大于 0/],
    ['more than the whole', rows(`${MANAGED},2024,,5,4,,`), /第 2 行：numerator 5 大于 denominator 4/],
    ['half a fraction', rows(`${MANAGED},2024,,5,,,`), /第 2 行：.*应同时填写/],
    ['no number', rows(good, `${MANAGED},2024,约90,,,,`), /第 3 行：value “约90”不是数字/],
    ['NaN', rows(`${MANAGED},2024,NaN,,,,`), /第 2 行：value “NaN”不是数字/],
    ['Infinity', rows(`${MANAGED},2024,Infinity,,,,`), /第 2 行：value “Infinity”不是数字/],
    ['an exponent', rows(`${MANAGED},2024,1e3,,,,`), /第 2 行：value “1e3”不是数字/],
    ['a percent sign', rows(`${MANAGED},2024,92%,,,,`), /第 2 行：value “92%”不是数字/],
    ['a negative share', rows(`${MANAGED},2024,-1,,,,`), /第 2 行：value “-1”不应为负数/],
    ['a negative count', rows(`${MANAGED},2024,,-1,100,,`), /第 2 行：numerator “-1”不应为负数/],
    ['a stray ratio', rows(`${MANAGED},2024,2:3,,,,`), /第 2 行：value “2:3”是比例/],
    [
      'another target',
      rows(good, `${MANAGED.replace('94', '95')},2024,92,,,,`),
      /第 3 行：.*target 与第 2 行不一致/,
    ],
    ['no year', rows(`${MANAGED},,92,,,,`), /第 2 行：year “”不是四位年份/],
    ['no series', rows(`,a,%,≥94,,,2024,92,,,,`), /第 2 行：series 为空/],
    ['no target', rows(`a,a,%,,,,2024,92,,,,`), /第 2 行：target 为空/],
    ['an unknown attribute', rows(`${MANAGED},2024,92,,,,重要`), /第 2 行：attribute “重要”/],
    [
      'a target year before the base year',
      rows('a,a,%,≥94,2020,2020,2024,92,,,,'),
      /第 2 行：target_year 2020 应晚于/,
    ],
    ['too few cells', `${HEADER}\na,b,c\n`, /第 2 行：应有 12 列，实有 3 列/],
    ['an unknown column', `${HEADER},extra\n`, /第 1 行：不认识的列名“extra”/],
    ['a repeated column', `${HEADER},year\n`, /第 1 行：列名“year”重复/],
    ['a missing column', 'series,indicator,unit,year,value\n', /第 1 行：缺少列：target/],
    ['an empty file', '', /第 1 行：文件是空的/],
    ['an open quote', `${HEADER}\n"a,b`, /第 \d 行：不是规范的 CSV/],
    [
      'the line after a cell of two lines',
      rows('"a\nb",a,%,≥94,,,2024,92,,,,', `${MANAGED},2024,x,,,,`),
      /第 4 行：value “x”/,
    ],
  ])('%s', async (_, content, message) => {
    const { code, out, err } = await score(content);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it.each<[string, string, RegExp]>([
    ['minus nothing as denominator', rows(`${MANAGED},2024,,1,-0,,`), /denominator “-?0”应大于 0/],
    ['a negative denominator', rows(`${MANAGED},2024,,1,-5,,`), /denominator “-5”应大于 0/],
    ['a huge power', rows(`${MANAGED},2024,1e400,,,,`), /value “1e400”不是数字/],
    ['a minute power', rows(`${MANAGED},2024,1e-400,,,,`), /value “1e-400”不是数字/],
    ['more digits than a number has', rows(`${MANAGED},2024,${'9'.repeat(21)},,,,`), /不是数字/],
    ['a ratio to nothing', rows('a,男女厕位比,,2∶3,,,2024,2:0,,,,'), /value “2:0”不是数字/],
    ['nothing to nothing', rows('a,男女厕位比,,2∶3,,,2024,0:0,,,,'), /value “0:0”不是数字/],
    [
      'a reference that is none',
      rows('a,比例,%,不低于全市平均水平,,,2024,36,,,无,'),
      /reference “无”不是数字/,
    ],
    ['a year of two digits', rows(`${MANAGED},24,92,,,,`), /year “24”不是四位年份/],
    ['a year from the far future', rows(`${MANAGED},9999,92,,,,`), /year “9999”不是四位年份/],
    [
      'a target year that is none',
      rows('a,a,%,≥94,2030年,2020,2024,92,,,,'),
      /target_year “2030年”不是四位年份/,
    ],
  ])('%s', async (_, content, message) => {
    const { code, out, err } = await score(content);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('names them all at once, by line', async () => {
    const { err } = await score(rows(`${MANAGED},2024,x,,,,`, `${MANAGED},2025,y,,,,`));
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('refuses a file that is not UTF-8', async () => {
    const { code, err } = await score(Uint8Array.from([0xd6, 0xb8, 0xb1, 0xea]));
    expect([code, err]).toEqual([1, expect.stringContaining('UTF-8')]);
  });

  it('accepts what may exceed the whole', async () => {
    expect((await score(rows('己,高中阶段毛入学率,%,≥98,,,2024,,1010,1000,,'))).results[0].value).toBe(101);
  });

  it('a zero has no sign', async () => {
    const { results } = await score(rows(`${MANAGED},2024,-0.00,,,,`));
    expect(results[0].value).toBe(0);
    expect(Object.is(results[0].value, -0)).toBe(false);
    expect(results[0].explanation).toContain('2024 年 0.00%');
  });

  it.each([
    ['孕产妇系统管理率', '%', '120', true],
    ['孕产妇系统管理率', '%', '100', false],
    ['婴儿死亡率', '‰', '1000.1', true],
    ['孕产妇死亡率', '1/10万', '120', false],
    ['学前教育毛入园率', '%', '120', false],
    ['人均时长', '分钟', '120', false],
  ])('%s（%s） of %s is told to look too large: %s', async (indicator, unit, value, told) => {
    const { code, err, results } = await score(rows(`甲,${indicator},${unit},≥94,,,2024,${value},,,,`));
    expect([code, results[0].status]).toEqual([0, 'met']);
    expect(err.includes('超出')).toBe(told);
  });

  it('years in any order are the same series', async () => {
    const lines = ['2024,92.10', '2020,90.88', '2022,91'].map((cells) => `${MANAGED},${cells},,,,`);
    const [forth, back] = [await score(rows(...lines)), await score(rows(...[...lines].reverse()))];
    expect(forth.results[0].year).toBe(2024);
    expect(back.out).toBe(forth.out);
  });

  it('a target year in the past is judged and not forecast', async () => {
    const past = '甲,孕产妇系统管理率,%,≥94,2022,2020';
    const { results } = await score(rows(`${past},2020,90,,,,`, `${past},2024,92,,,,`));
    expect(results[0]).toMatchObject({ status: 'notMet', outlook: 'notApplicable', forecast: null });
    expect(results[0].warnings).toMatchObject([{ type: 'missed' }]);
  });

  it('never answers with a number JSON has no word for', async () => {
    const { results, out } = await score(
      rows(
        `甲,某人数,人,每年提高${'9'.repeat(20)}%,,,2020,1,,,,`,
        `甲,某人数,人,每年提高${'9'.repeat(20)}%,,,2024,${'9'.repeat(20)},,,,`,
        `乙,某人数,人,以2020年为基数每年提高${'9'.repeat(20)}%,2199,,2020,1,,,,`,
        `乙,某人数,人,以2020年为基数每年提高${'9'.repeat(20)}%,2199,,2024,2,,,,`,
      ),
    );
    expect(results).toHaveLength(2);
    expect(out).not.toMatch(/NaN|Infinity/);
    expect(results[1].value).toBe(2);
  });

  it('tells where a typed rate disagrees with its counts, and goes on', async () => {
    const { code, err, results } = await score(rows(`${MANAGED},2024,95,2820,3000,,`));
    expect(code).toBe(0);
    expect(err).toContain('第 2 行：value 95 与分子分母得出的 94.00 不符');
    expect(results[0].value).toBe(94);
  });
});

describe('usage', () => {
  it.each([[[]], [['a', 'b']], [['a', '--as-of', 'soon']], [['a', '--unknown']]])(
    '%j ends with 2',
    async (args) => {
      const { code, out, err } = await capture(() => run(args));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('用法');
    },
  );

  it('helps with an example', async () => {
    const { code, out } = await capture(() => run(['--help']));
    expect([code, out]).toEqual([0, expect.stringContaining('例：')]);
  });

  it('says which file it cannot read', async () => {
    const { code, err } = await capture(() => run([path.join(folder, 'absent.csv')]));
    expect([code, err]).toEqual([1, expect.stringContaining('absent.csv')]);
  });
});

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function backtest(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/cli.mjs', 'backtest', ...(args.length > 0 ? args : ['-'])],
    { encoding: 'utf8', input },
  );
  return { status, stdout, stderr };
}

const HEADER = 'series,unit,year,value\n';
const rowsOf = (values: number[], name = 'a') =>
  values.map((value, index) => `${name},%,${2015 + index},${value}\n`).join('');

describe('backtest', () => {
  it('prints one JSON object a model and horizon, in any order of the years', () => {
    const rows = rowsOf([80, 82, 83, 85, 86, 88, 89]).trim().split('\n').reverse().join('\n');
    const { status, stdout, stderr } = backtest(`\uFEFF${HEADER}${rows}\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const printed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { model: string; horizon: number; tests: number });
    expect(printed.filter(({ model }) => model === 'chosen')).toEqual([
      expect.objectContaining({ horizon: 1, tests: 2 }),
      expect.objectContaining({ horizon: 2, tests: 1 }),
    ]);
    expect(new Set(printed.map(({ model }) => model))).toEqual(
      new Set([
        ...['chosen', 'last', 'linear', 'theilSen', 'damped', 'growthRate'],
        ...['last-bounded', 'linear-bounded', 'theilSen-bounded', 'damped-bounded'],
      ]),
    );
  });

  it('passes over columns it does not need', () => {
    const rows = rowsOf([80, 82, 83, 85, 86, 88]).replaceAll('a,%,', 'a,%,higher,');
    expect(backtest(`series,unit,better,year,value\n${rows}`).status).toBe(0);
  });

  it.each([
    ['an empty file', '', '第 1 行：文件是空的'],
    ['a missing column', 'series,year,value\na,2020,1\n', '第 1 行：缺少列：unit。'],
    [
      'a year twice',
      `${HEADER}${rowsOf([1, 2, 3, 4, 5, 6])}a,%,2016,7\n`,
      '第 8 行：序列“a”的 2016 年重复。',
    ],
    ['no year', `${HEADER}a,%,二〇二〇,1\n`, '第 2 行：year “二〇二〇”不是四位年份。'],
    ['no number', `${HEADER}a,%,2020,NaN\n`, '第 2 行：value “NaN”不是数字'],
    ['another unit', `${HEADER}a,%,2020,1\na,人,2021,1\n`, '第 3 行：序列“a”的 unit 与第 2 行不一致。'],
    ['no name', `${HEADER},%,2020,1\n`, '第 2 行：series 为空。'],
    ['too few cells', `${HEADER}a,%,2020\n`, '第 2 行：应有 4 列，实有 3 列。'],
    ['too few years', `${HEADER}${rowsOf([1, 2, 3, 4, 5])}`, '没有可检验的序列'],
  ])('refuses %s and prints no figures', (_, input, message) => {
    const { status, stdout, stderr } = backtest(input);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(message);
  });

  it.each([[['a.csv', 'b.csv']], [['--nope', '-']]])('refuses %j as wrong usage', (args) => {
    expect(backtest('', ...args).status).toBe(2);
  });
});

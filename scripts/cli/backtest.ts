import { measureAccuracy, type Accuracy } from '@/lib/domain/forecast/accuracy';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { limitsOfNumbers, readUnit } from '@/lib/domain/scoring/unit';
import { readArguments, runCommand, UsageError } from './arguments';
import { readBacktestInput, type BacktestSeries } from './backtest-input';
import { readSource } from './read-source';

const HELP = `用法：npm run -s cli -- backtest FILE
用已经发生的数据检验预测。FILE 是 CSV（- 表示标准输入），一行一年，列为：
  series,unit,year,value
从每个序列的第 ${DEFAULT_SETTINGS.forecastPoints} 个年度起，逐年只用当时已有的数据预测其后 1—6 年，再与实际值比较。
每个方法、每个预测年限输出一行 JSON：
  model       chosen 为产品采用的预测（按回测逐序列选择）；last、linear、theilSen、damped 为候选方法，
              带 -bounded 的在对数或对数几率尺度上；growthRate 为按平均增长率外推，仅作比较
  horizon     预测年限；tests 为检验次数
  meanAbsoluteError、meanScaledError  平均绝对误差；平均标度误差（误差÷当时已有数据的平均年度变化）
  coverage    80% 预测区间包含实际值的比例
  --document  只输出一个 JSON 文件，供“方法说明”页使用（npm run accuracy）
例：npm run -s cli -- backtest seeds/data/national-series.csv
`;

/** `backtest`: nothing is printed unless the whole input is sound. */
export async function run(args: string[]): Promise<number> {
  let exitCode = 0;
  const status = await runCommand(HELP, args, async () => {
    exitCode = await backtest(args);
  });
  return status === 0 ? exitCode : status;
}

async function backtest(args: string[]): Promise<number> {
  const { positionals, values } = readArguments({
    args,
    allowPositionals: true,
    options: { document: { type: 'boolean' } },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0)
    throw new UsageError('请给出一个 CSV 文件名，或 - 表示标准输入。');
  const source = await readSource(file);
  if (source === null) return 1;
  const { series, problems } = readBacktestInput(source);
  process.stderr.write(problems.map(({ line, message }) => `第 ${line} 行：${message}\n`).join(''));
  if (problems.length > 0) return 1;
  const tested = testSeries(series);
  if (tested.rows.length === 0) {
    process.stderr.write(
      `没有可检验的序列：每个序列至少要有 ${DEFAULT_SETTINGS.forecastPoints + 1} 个年度。\n`,
    );
    return 1;
  }
  process.stdout.write(
    values.document
      ? `${JSON.stringify(tested, null, 2)}\n`
      : tested.rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  );
  return 0;
}

/** The accuracy of every model on the series, with what was tested. */
export function testSeries(series: readonly BacktestSeries[]) {
  const years = series.flatMap(({ points }) => points.map(({ year }) => year));
  const rows = measureAccuracy(
    series.map(({ unit, points }) => ({
      points,
      limitsOf: (readings: number[]) => limitsOfNumbers(readUnit(unit), readings),
    })),
    { from: DEFAULT_SETTINGS.forecastPoints, level: Number(DEFAULT_SETTINGS.forecastLevel) },
  );
  return {
    series: series.length,
    readings: years.length,
    years: { from: Math.min(...years), to: Math.max(...years) },
    rows: rows.map(tidyRow),
  };
}

/** Six significant digits: the rest says nothing. */
function tidyRow({ meanAbsoluteError, meanScaledError, coverage, ...row }: Accuracy) {
  const tidy = (value: number | null) => (value === null ? null : Number(value.toPrecision(6)));
  return {
    ...row,
    meanAbsoluteError: tidy(meanAbsoluteError),
    meanScaledError: tidy(meanScaledError),
    coverage: tidy(coverage),
  };
}

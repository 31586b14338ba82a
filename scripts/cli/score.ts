import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import type { Assessment, AssessInput, Forecast, SeriesPoint } from '@/lib/domain/scoring/assessment';
import { INDICATIVE_LABEL, PACE_LABELS, REASON_LABELS } from '@/lib/domain/scoring/labels';
import { DEFAULT_SETTINGS, parseSettingsOf } from '@/lib/domain/scoring/settings';
import { parseTarget } from '@/lib/domain/target/parse-target';
import { ruleToOutput } from '@/lib/domain/target/rule-output';
import { readArguments, runCommand, UsageError } from './arguments';
import { readSource } from './read-source';
import { readScoreInput } from './score-input';
import type { Problem, ScoreRow, ScoreSeries } from './score-row';

const HELP = `用法：npm run -s cli -- score FILE [--as-of YEAR]
按目标值评价各年数据。FILE 是 CSV（- 表示标准输入），一行一年，列为：
  series,indicator,unit,target,target_year,baseline_year,year,value,numerator,denominator,reference,attribute
每个 series 输出一行 JSON。空格子表示没有；target_year 默认 2030，baseline_year 默认 2020。
  --as-of YEAR  以这一年为“当前”，忽略之后的行；不写则以序列的最后一年为当前
例：npm run -s cli -- score readings.csv --as-of 2025
`;

/** `score`: nothing is printed unless the whole input is sound. */
export async function run(args: string[]): Promise<number> {
  let exitCode = 0;
  const status = await runCommand(HELP, args, async () => {
    exitCode = await score(args);
  });
  return status === 0 ? exitCode : status;
}

async function score(args: string[]): Promise<number> {
  const { file, asOf } = readOptions(args);
  const source = await readSource(file);
  if (source === null) return 1;
  const { series, problems, notices } = readScoreInput(source);
  const inputs = series.map((one) => ({ series: one, input: toInput(one, asOf) }));
  problems.push(...inputs.flatMap(({ series: one, input }) => findStrayRatios(one, input)));
  report([...problems, ...notices]);
  if (problems.length > 0) return 1;
  const lines = inputs.map(({ series: one, input }) => `${JSON.stringify(assessSeries(one, input))}\n`);
  process.stdout.write(lines.join(''));
  return 0;
}

function readOptions(args: string[]): { file: string; asOf: number | null } {
  const { positionals, values } = readArguments({
    args,
    allowPositionals: true,
    options: { 'as-of': { type: 'string' } },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0)
    throw new UsageError('请给出一个 CSV 文件名，或 - 表示标准输入。');
  const asOf = values['as-of'];
  if (asOf !== undefined && !/^(19|20|21)\d\d$/.test(asOf))
    throw new UsageError(`--as-of “${asOf}”不是四位年份。`);
  return { file, asOf: asOf === undefined ? null : Number(asOf) };
}

function report(problems: Problem[]): void {
  const lines = [...problems].sort((a, b) => a.line - b.line);
  process.stderr.write(lines.map(({ line, message }) => `第 ${line} 行：${message}\n`).join(''));
}

function assessSeries(series: ScoreSeries, input: AssessInput) {
  const assessment = assessIndicator(input, DEFAULT_SETTINGS);
  return { series: series.name, rule: ruleToOutput(input.rule), ...toOutput(assessment, input.asOf) };
}

/** Only a ratio target is answered by a reading such as 2:3. */
function findStrayRatios(series: ScoreSeries, input: AssessInput): Problem[] {
  const rules = input.rule.kind === 'staged' ? input.rule.steps.map((step) => step.rule) : [input.rule];
  if (rules.some((rule) => rule.kind === 'ratio')) return [];
  return series.rows
    .filter((row) => row.value?.includes(':'))
    .map(({ line, value }) => ({ line, message: `value “${value}”是比例，而目标“${series.target}”不是。` }));
}

function toInput(series: ScoreSeries, asOf: number | null): AssessInput {
  const { indicator, unit, target } = series;
  const parsed = parseTarget({ indicator, unit, target }, parseSettingsOf(DEFAULT_SETTINGS));
  return {
    name: indicator,
    unit,
    targetText: target,
    rule: parsed.rule,
    direction: parsed.direction,
    confidence: parsed.confidence,
    attribute: series.attribute,
    baselineYear: series.baselineYear,
    targetYear: series.targetYear,
    asOf: asOf ?? Math.max(...series.rows.map((row) => row.year)),
    points: series.rows.flatMap((row) => toPoint(row) ?? []),
    roundClosed: true,
  };
}

/** A row without value and counts says that the year has no reading. */
function toPoint({ year, value, numerator, denominator, reference }: ScoreRow): SeriesPoint | null {
  if (value === null && numerator === null) return null;
  return {
    year,
    value: value ?? '',
    ...(numerator !== null && { numerator }),
    ...(denominator !== null && { denominator }),
    ...(reference !== null && { reference }),
  };
}

/** damped-logit+linear: the models that share the forecast, largest share first. */
function methodOf({ of, members, indicative }: Forecast): string {
  const names = members.map(({ model, scale }) => (scale === 'raw' ? model : `${model}-${scale}`));
  return `${of === 'gap' ? 'gap-' : ''}${names.join('+')}${indicative ? `（${INDICATIVE_LABEL}）` : ''}`;
}

const toNumber = (exact: string | null): number | null => (exact === null ? null : Number(exact));

/** Pace class and reason have no code in the method, so they are given in its own words. */
function toOutput(assessment: Assessment, asOf: number) {
  const { forecast, interval, paceClass, reason } = assessment;
  return {
    status: assessment.status,
    value: toNumber(assessment.value),
    year: assessment.year ?? asOf,
    pace: toNumber(assessment.pace),
    paceClass: paceClass && PACE_LABELS[paceClass],
    outlook: assessment.outlook,
    forecast: forecast && {
      year: forecast.year,
      value: toNumber(forecast.value),
      low: toNumber(forecast.low),
      high: toNumber(forecast.high),
      method: methodOf(forecast),
    },
    interval: interval && {
      low: toNumber(interval.low),
      high: toNumber(interval.high),
      level: toNumber(interval.level),
    },
    smallNumber: assessment.smallNumber,
    warnings: assessment.warnings,
    reason: reason && REASON_LABELS[reason],
    explanation: assessment.explanation.sentence,
  };
}

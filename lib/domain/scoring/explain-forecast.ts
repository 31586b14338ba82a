import type { ModelName } from '../forecast/models';
import type { ForecastBasis } from '../forecast/outlook';
import { chosen, LAST_VALUE, replay, type Forecaster, type Replayed } from '../forecast/replay';
import type { ScaleName } from '../forecast/scale';
import type { Forecast, ForecastGrounds } from './assessment';
import type { Facts } from './facts';
import { Fraction } from './fraction';
import type { ScoringSettings } from './settings';
import { limitsOfNumbers } from './unit';
import { printComputed, wordShare } from './wording';

export const MODEL_LABELS: Record<ModelName, string> = {
  last: '沿用上年值',
  linear: '直线趋势（最小二乘）',
  theilSen: '直线趋势（中位数斜率）',
  damped: '阻尼趋势',
};

const SCALE_LABELS: Record<ScaleName, string> = { raw: '原值', log: '对数', logit: '对数几率' };

/** Which models make the forecast, and how well the same choice would have forecast this series before. */
export function groundForecast(facts: Facts): ForecastGrounds | null {
  const { forecast, basis } = facts.outlook;
  // Of a handful of events no forecast is shown, so there is none to ground.
  if (!forecast || !basis || facts.isSmallExpected) return null;
  const models = wordMembers(forecast.members);
  const backtest = testOnOwnPast(basis, facts);
  const made = `预测由回测误差较小的方法按误差加权得出：${models}。`;
  return { models, backtest, text: `${made}${wordBacktest(backtest, facts)}` };
}

/** 阻尼趋势 62%、直线趋势（最小二乘）38%（对数几率尺度）: by model, whichever scale it was fitted on. */
function wordMembers(members: Forecast['members']): string {
  const shares = new Map<ModelName, number>();
  for (const { model, share } of members) shares.set(model, (shares.get(model) ?? 0) + share);
  const sorted = [...shares].sort(([, one], [, other]) => other - one);
  const words = sorted.map(([model, share]) =>
    sorted.length === 1
      ? MODEL_LABELS[model]
      : `${MODEL_LABELS[model]}${MODEL_LABELS[model].endsWith('）') ? '' : ' '}${Math.round(share * 100)}%`,
  );
  const scales = [...new Set(members.map(({ scale }) => scale))];
  return `${words.join('、')}（${scales.map((scale) => SCALE_LABELS[scale]).join('、')}尺度）`;
}

function testOnOwnPast(basis: ForecastBasis, { settings, series }: Facts): ForecastGrounds['backtest'] {
  const isGap = basis.limits.floor === null && basis.limits.ceiling === null;
  const limitsOf = (values: number[]) => (isGap ? basis.limits : limitsOfNumbers(series.unit, values));
  const run = (forecaster: Forecaster) => replayWith(basis, forecaster, limitsOf, settings);
  const own = run(chosen(basis.mayBend));
  if (own.length === 0) return null;
  return {
    tests: own.length,
    error: meanError(own),
    lastValueError: meanError(run(LAST_VALUE)),
    inside: own.filter(({ isInside }) => isInside).length,
  };
}

function replayWith(
  { points }: ForecastBasis,
  forecaster: Forecaster,
  limitsOf: (values: number[]) => ForecastBasis['limits'],
  settings: ScoringSettings,
): Replayed[] {
  const { forecastPoints, forecastLevel } = settings;
  return replay(points, forecaster, { from: forecastPoints, level: Number(forecastLevel), limitsOf });
}

/** Twelve significant digits: what lies beneath is rounding noise. */
function meanError(tests: readonly Replayed[]): string {
  const mean = tests.reduce((sum, { error }) => sum + error, 0) / tests.length;
  return Fraction.of(Number(mean.toPrecision(12))).toExact();
}

function wordBacktest(backtest: ForecastGrounds['backtest'], { series, settings }: Facts): string {
  if (!backtest) return `同一口径只有 ${settings.forecastPoints} 个年度，还不能用已有数据检验。`;
  const { tests, error, lastValueError, inside } = backtest;
  const print = (value: string) => `${printComputed(Fraction.of(value))}${series.unit.changeSuffix}`;
  const level = wordShare(settings.forecastLevel);
  return [
    `以往年度回测 ${tests} 次（每次只用当时已有的数据）：`,
    `平均误差 ${print(error)}，沿用上年值的平均误差 ${print(lastValueError)}；`,
    `${level} 区间 ${inside} 次包含实际值。`,
  ].join('');
}

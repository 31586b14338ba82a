import { MODEL_LABELS } from '../../domain/scoring/explain-forecast';
import { MODELS } from '../../domain/forecast/models';
import measured from './forecast-accuracy.json';

/** One table of figures: a row a way of forecasting, a column a horizon. */
export type AccuracyRow = { name: string; isOwn: boolean; figures: string[] };

export const HORIZONS = [1, 2, 3, 4, 5, 6];

const NAMES: [model: string, name: string][] = [
  ['chosen', '本平台的预测'],
  ['last', MODEL_LABELS.last],
  ['growthRate', '按平均增长率外推'],
  ...MODELS.filter(({ name }) => name !== 'last').map(({ name }): [string, string] => [
    name,
    MODEL_LABELS[name],
  ]),
  ...MODELS.filter(({ name }) => name !== 'last').map(({ name }): [string, string] => [
    `${name}-bounded`,
    `${MODEL_LABELS[name]}·有界尺度`,
  ]),
];

/** Mean absolute scaled errors by horizon, as measured by `npm run accuracy`. */
export function errorRows(): AccuracyRow[] {
  return NAMES.map(([model, name]) => ({
    name,
    isOwn: model === 'chosen',
    figures: HORIZONS.map((horizon) => find(model, horizon)?.meanScaledError?.toFixed(2) ?? '—'),
  }));
}

/** How many of a hundred intervals of the product's own forecast held what came, and in how many tests. */
export function coverageRows(): AccuracyRow[] {
  const own = HORIZONS.map((horizon) => find('chosen', horizon));
  return [
    {
      name: '区间包含实际值',
      isOwn: true,
      figures: own.map((row) => (row?.coverage == null ? '—' : `${Math.round(row.coverage * 100)}%`)),
    },
    { name: '检验次数', isOwn: false, figures: own.map((row) => String(row?.tests ?? 0)) },
  ];
}

/** 8 个全国指标 2010—2024 年的 115 个公布值 */
export function describeTestData(): string {
  const { series, readings, years } = measured;
  return `${series} 个全国指标 ${years.from}—${years.to} 年的 ${readings} 个公布值`;
}

function find(model: string, horizon: number) {
  return measured.rows.find((row) => row.model === model && row.horizon === horizon);
}

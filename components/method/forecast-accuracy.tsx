import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import {
  coverageRows,
  describeTestData,
  errorRows,
  HORIZONS,
  type AccuracyRow,
} from '@/lib/view/method/accuracy-rows';
import { settingValue } from '@/lib/view/method/setting-rows';

/** The figures were measured with the product's own settings, whatever a district has set since. */
const TESTED_LEVEL = settingValue('forecastLevel', DEFAULT_SETTINGS);

/** How the model is chosen, and how often forecasts made in this way were right. */
export function ForecastAccuracy() {
  return (
    <>
      <h3>怎样选预测方法</h3>
      <p>
        候选方法有四种：沿用上年值、最小二乘直线、中位数斜率直线（Theil–Sen）、阻尼趋势（每年的变化逐年减弱）。单位有上下限的，每种再在有界尺度上算一遍：百分比、千分比用对数几率，其他非负的数用对数。这样算出的预测，百分比不会超出
        0—100，率不会小于 0。目标就是上下限本身的（如 100%），不用有界尺度，因为它永远到不了头。
      </p>
      <p>
        用哪一种不凭喜好，看回测：对每个指标，从它自己的历史中逐年只取当时已有的数据，预测其后 1—6
        年，再与实际值比较。误差不超过最小者两倍的方法，按误差平方的倒数加权合成预测。每个指标的“怎么算出来的”列出所用方法、权重和回测误差。
      </p>
      <h3>准不准：用全国数据检验</h3>
      <p>
        对{describeTestData()}
        做同样的回测。下表是平均标度误差，即误差与当时已有数据平均年度变化之比，越小越准：
      </p>
      <AccuracyTable caption="平均标度误差" rows={errorRows()} />
      <p>
        {TESTED_LEVEL} 预测区间包含实际值的比例，应在 {TESTED_LEVEL} 左右：
      </p>
      <AccuracyTable caption="预测区间的覆盖率" rows={coverageRows()} />
    </>
  );
}

function AccuracyTable({ caption, rows }: { caption: string; rows: AccuracyRow[] }) {
  return (
    <div className="method-table-wrap" role="region" aria-label={caption} tabIndex={0}>
      <table className="data-table method-figures">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">提前</th>
            {HORIZONS.map((horizon) => (
              <th key={horizon} scope="col" className="num">
                {horizon} 年
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, isOwn, figures }) => (
            <tr key={name} className={isOwn ? 'method-own' : undefined}>
              <th scope="row">{name}</th>
              {figures.map((figure, index) => (
                <td key={HORIZONS[index]} className="num">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { IndicatorDetail } from '@/lib/domain/reading/indicator-detail';
import { formatWithUnit, roundDecimal } from '@/lib/view/format-number';
import { referenceOrigin, sufficiencyText, usedText } from '@/lib/view/indicators/grounds';

type Props = { indicator: IndicatorDetail; year: number };

/** 怎么算出来的: formulas with the numbers put in, the values they stand on, settings and limits. */
export function GroundsCard({ indicator, year }: Props) {
  const { assessment, unit } = indicator;
  if (!assessment) return null;
  const { explanation, pooled, interval } = assessment;
  const carries = sufficiencyText(assessment);
  return (
    <section className="card">
      <h2>怎么算出来的</h2>
      {explanation.formulas.length > 0 && (
        <ul className="calculation">
          {explanation.formulas.map((formula) => (
            <li key={formula}>{formula}</li>
          ))}
        </ul>
      )}
      <dl className="facts">
        {carries && (
          <>
            <dt>数据充分性</dt>
            <dd>{carries}</dd>
          </>
        )}
        {interval && (
          <>
            <dt>置信区间</dt>
            <dd>
              {year} 年 {range(interval.low, interval.high, unit)}
            </dd>
          </>
        )}
        {pooled.map(({ years, value, low, high }) => (
          <Pooled
            key={years.length}
            words={`${years.length} 年合并`}
            text={`${shown(value, unit)}（${range(low, high, unit)}）`}
          />
        ))}
        <dt>所用数据</dt>
        <dd>
          {explanation.readings.length === 0
            ? '没有经审核的数据'
            : explanation.readings
                .map(
                  (reading) =>
                    `${reading.year} 年 ${usedText(indicator, reading)}${reading.baseline ? '（基期）' : ''}`,
                )
                .join('、')}
        </dd>
        {explanation.references && explanation.references.values.length > 0 && (
          <>
            <dt>所用参照值</dt>
            <dd>
              {explanation.references.values
                .map(({ year: of, text }) => `${of} 年 ${formatWithUnit(text, unit)}`)
                .join('、')}
              <span className="hint block">来自{referenceOrigin(explanation.references)}</span>
            </dd>
          </>
        )}
        {explanation.settings.length > 0 && (
          <>
            <dt>所用参数</dt>
            <dd>{explanation.settings.map(({ name, value }) => `${name} ${value}`).join('；')}</dd>
          </>
        )}
        {explanation.forecast && (
          <>
            <dt>预测方法</dt>
            <dd>{explanation.forecast.text}</dd>
          </>
        )}
        {explanation.limits.length > 0 && (
          <>
            <dt>数据局限</dt>
            <dd>
              {explanation.limits.map((limit) => (
                <span key={limit} className="block">
                  {limit}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Pooled({ words, text }: { words: string; text: string }) {
  return (
    <>
      <dt>{words}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** At most two decimals: the exact values are in the table of values. */
function shown(value: string, unit: string): string {
  const decimals = Math.min(2, value.split('.')[1]?.length ?? 0);
  return formatWithUnit(roundDecimal(value, decimals), unit);
}

function range(low: string, high: string, unit: string): string {
  return `${roundDecimal(low, 2)}—${formatWithUnit(roundDecimal(high, 2), unit)}`;
}

import type { DetailAssessment, IndicatorDetail } from '@/lib/domain/reading/indicator-detail';
import type { PartGrounds } from '@/lib/domain/scoring/assessment';
import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import { composeUsed, referenceOrigin, sufficiencyText, wordUsed } from '@/lib/view/indicators/grounds';
import { formatWithUnit } from '@/lib/view/format-number';
import { VersionLink } from './open-history';

type Props = { indicator: IndicatorDetail };

/** 怎么算出来的: formulas with the numbers put in, the values they stand on, settings and limits. */
export function GroundsCard({ indicator }: Props) {
  const { assessment } = indicator;
  if (!assessment) return null;
  const { explanation } = assessment;
  const carries = sufficiencyText(assessment, indicator.settings);
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
        {explanation.parts ? (
          explanation.parts.map((part) => <PartGround key={part.name} part={part} />)
        ) : (
          <>
            <dt>所用数据</dt>
            <dd className="facts-wide">
              <UsedReadings indicator={indicator} used={explanation.readings} />
            </dd>
          </>
        )}
        {explanation.references && explanation.references.values.length > 0 && (
          <>
            <dt>所用参照值</dt>
            <dd>
              {explanation.references.values
                .map(({ year: of, text }) => `${of} 年 ${formatWithUnit(text, indicator.unit)}`)
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

/** One part's formulas, values and forecast, under its name. */
function PartGround({ part }: { part: PartGrounds }) {
  return (
    <>
      <dt>{part.name}</dt>
      <dd>
        {STATUS_LABELS[part.status]}
        {part.formulas.map((formula) => (
          <span key={formula} className="block">
            {formula}
          </span>
        ))}
        <span className="hint block">
          所用数据：
          {wordUsed(part.readings, { readings: [], entryKind: 'value', unit: part.unit })}
        </span>
        {part.forecast && <span className="hint block">预测方法：{part.forecast.text}</span>}
      </dd>
    </>
  );
}

type UsedProps = { indicator: IndicatorDetail; used: DetailAssessment['explanation']['readings'] };

/** Every value with the version that was scored and who approved it; the version leads to its history. */
function UsedReadings({ indicator, used }: UsedProps) {
  if (used.length === 0) return '没有经审核的数据';
  return (
    <ul className="used-readings">
      {composeUsed(indicator, used).map(({ year, text, note, reading }) => (
        <li key={year}>
          {year} 年 <b>{text}</b>
          {reading && (
            <>
              {' '}
              <VersionLink readingId={reading.id}>第 {reading.version} 版</VersionLink>
            </>
          )}
          {note && <span className="hint"> {note}</span>}
        </li>
      ))}
    </ul>
  );
}

import { ChartFigure } from '@/components/charts/chart-figure';
import { IndicatorChart } from '@/components/charts/indicator-chart-loader';
import { ConfirmTag } from '@/components/ui/confirm-tag';
import { OutlookMark } from '@/components/ui/outlook-mark';
import { StatusBadge } from '@/components/ui/status-badge';
import type { DetailAssessment, IndicatorDetail } from '@/lib/domain/reading/indicator-detail';
import { PACE_LABELS, SMALL_NUMBER_LABEL } from '@/lib/domain/scoring/labels';
import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import { formatDay } from '@/lib/view/format-date';
import { formatNumber, formatWithUnit } from '@/lib/view/format-number';
import { composeIndicatorFigure } from '@/lib/view/indicators/chart-figure';
import type { IndicatorChart as Chart } from '@/lib/view/indicators/chart-series';
import { composeRates, type RateCell } from '@/lib/view/indicators/small-numbers';
import {
  badgeNote,
  composeLead,
  preliminaryReading,
  readingText,
  shownValue,
  type Lead,
} from '@/lib/view/indicators/verdict';
import { partsInForce } from '@/lib/view/indicators/part-rows';
import { partsMet } from '@/lib/view/indicators/parts';
import { paceText } from '@/lib/view/pace-text';

type Props = { indicator: IndicatorDetail; chart: Chart | null; year: number; districtName: string };

/** Value, verdict and the one sentence that explains it; under it the picture. */
export function VerdictCard({ indicator, chart, year, districtName }: Props) {
  const { assessment } = indicator;
  const preliminary = preliminaryReading(indicator, year);
  return (
    <section className="card" aria-label="监测结论">
      <div className="verdict-head">
        <LeadFigure lead={composeLead(indicator, year)} year={year} />
        {assessment && (
          <Badges assessment={assessment} note={badgeNote(indicator, year)} settings={indicator.settings} />
        )}
      </div>
      {preliminary && (
        <p className="verdict-preliminary">
          {year} 年初步数据{' '}
          <b>
            {formatWithUnit(
              readingText(preliminary, indicator),
              indicator.entryKind === 'ratio' ? '' : indicator.unit,
            )}
          </b>
          ，未经审核，不计入结论。
        </p>
      )}
      {assessment ? (
        <>
          <p className="verdict-why">{assessment.explanation.sentence}</p>
          <Rates cells={composeRates(assessment, shownValue(indicator, year), year, indicator.unit)} />
        </>
      ) : (
        <p className="hint mt-3">{year} 年不在该规划的监测范围内，没有结论。</p>
      )}
      {chart ? (
        <ChartFigure figure={composeIndicatorFigure(indicator, chart, { year, districtName })}>
          <IndicatorChart chart={chart} />
        </ChartFigure>
      ) : (
        partsInForce(indicator).length === 0 && <p className="verdict-empty">还没有可以画成图的数据。</p>
      )}
    </section>
  );
}

function LeadFigure({ lead, year }: { lead: Lead; year: number }) {
  switch (lead.kind) {
    case 'value':
      return (
        <p className="verdict-big">
          {formatNumber(lead.text)}
          <small>{lead.unit}</small>
          <span className="hint">{lead.year} 年</span>
        </p>
      );
    case 'parts':
      return (
        <p className="verdict-big verdict-words">
          {partsMet(lead)}
          <span className="hint">{year} 年</span>
        </p>
      );
    case 'judgement': {
      const { judgement } = lead;
      return (
        <p className="verdict-big verdict-words">
          {judgement.met ? '研判达标' : '研判未达标'}
          <span className="hint">
            {judgement.by}，{formatDay(judgement.at)}
          </span>
        </p>
      );
    }
    case 'absent':
      return (
        <p className="verdict-big verdict-words text-ink-2">
          {lead.words}
          <span className="hint">
            {year} 年
            {lead.last && `；最近一次 ${lead.last.year} 年 ${formatNumber(lead.last.text)}${lead.last.unit}`}
          </span>
        </p>
      );
  }
}

/** The year's rate is not enough to go by: what several years together say stands beside it. */
function Rates({ cells }: { cells: readonly RateCell[] }) {
  if (cells.length === 0) return null;
  return (
    <dl className="rate-cells" aria-label="单年与多年合并率">
      {cells.map(({ label, rate, range }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{rate}</b> <span className="hint">置信区间 {range}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type BadgesProps = { assessment: DetailAssessment; note: string | null; settings: ScoringSettings };

function Badges({ assessment, note, settings }: BadgesProps) {
  const { status, nearlyMet, outlook, pace, paceClass, smallNumber, unconfirmed } = assessment;
  return (
    <p className="verdict-badges">
      <StatusBadge status={status} nearlyMet={nearlyMet}>
        {note ?? undefined}
      </StatusBadge>
      {outlook !== 'notApplicable' && <OutlookMark outlook={outlook} />}
      {paceClass && (
        <span className="tag">
          {PACE_LABELS[paceClass]}
          {pace !== null && ` · 进度比 ${paceText(pace, settings)}`}
        </span>
      )}
      {smallNumber && <span className="tag">{SMALL_NUMBER_LABEL}</span>}
      {unconfirmed && <ConfirmTag />}
    </p>
  );
}

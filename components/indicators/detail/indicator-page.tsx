import '@/components/ui/page.css';
import './detail.css';
import { AttributeTag } from '@/components/ui/attribute-tag';
import { DemoTag } from '@/components/ui/demo-tag';
import { Door } from '@/components/ui/door';
import type { IndicatorDetail, Neighbour, Peer } from '@/lib/domain/reading/indicator-detail';
import type { RevisionView } from '@/lib/domain/review/describe-revision';
import { composeChart } from '@/lib/view/indicators/chart-series';
import { indicatorHref, listHref } from '@/lib/view/indicators/filters';
import { composeReadingLines } from '@/lib/view/indicators/reading-lines';
import { composeReferenceLine } from '@/lib/view/indicators/reference-line';
import { KIND_TITLES } from '@/lib/view/plan-kind';
import { GroundsCard } from './grounds-card';
import { ReadingsCard } from './readings-card';
import { TargetCard } from './target-card';
import { VerdictCard } from './verdict-card';
import { WarningsCard } from './warnings-card';

type Props = {
  indicator: IndicatorDetail;
  /** Newest first, by id of the reading. */
  history: Record<string, RevisionView[]>;
  peers: readonly Peer[];
  district: string;
  year: number;
  today: Date;
};

/** One indicator: where it stands, why, what it is measured by, and every value with its origin. */
export function IndicatorPage({ indicator, history, peers, district, year, today }: Props) {
  const references = composeReferenceLine(indicator, year);
  const lines = composeReadingLines(indicator, references);
  const isDemonstration =
    lines.some((line) => line.isDemonstration || line.reference?.isDemonstration) ||
    indicator.judgements.some(({ flag }) => flag === 'demonstration');
  return (
    <>
      <nav className="detail-path" aria-label="位置">
        <Door href={listHref(district, year, { kind: indicator.kind })}>{KIND_TITLES[indicator.kind]}</Door>
        <span aria-hidden="true"> › </span>
        <Door href={listHref(district, year, { kind: indicator.kind, domain: indicator.domainId })}>
          {indicator.domain}
        </Door>
        {indicator.serial && (
          <>
            <span aria-hidden="true"> › </span>
            序号 {indicator.serial}
          </>
        )}
      </nav>
      <div className="detail-head">
        <h1>
          {indicator.name}
          <AttributeTag attribute={indicator.attribute} />
          {isDemonstration && <DemoTag />}
          {indicator.isRetired && <span className="tag">已停用</span>}
        </h1>
        <Pager indicator={indicator} district={district} year={year} />
      </div>
      <div className="detail-grid">
        <div className="detail-main">
          <VerdictCard indicator={indicator} chart={composeChart(indicator, year)} year={year} />
          <WarningsCard warnings={indicator.warnings} today={today} />
          <ReadingsCard
            lines={lines}
            history={history}
            judgements={indicator.judgements}
            unit={indicator.unit}
            reference={references?.name ?? null}
          />
        </div>
        <aside className="detail-side">
          <TargetCard indicator={indicator} peers={peers} district={district} year={year} />
          <GroundsCard indicator={indicator} year={year} />
        </aside>
      </div>
    </>
  );
}

function Pager({
  indicator,
  district,
  year,
}: {
  indicator: IndicatorDetail;
  district: string;
  year: number;
}) {
  const link = (neighbour: Neighbour | null, words: string, arrow: string) =>
    neighbour && (
      <Door
        className="btn"
        href={indicatorHref(district, year, neighbour.id)}
        title={`${neighbour.serial} ${neighbour.name}`.trim()}
      >
        {arrow === '←' && <span aria-hidden="true">{arrow}</span>}
        {words}
        <span className="sr-only">：{neighbour.name}</span>
        {arrow === '→' && <span aria-hidden="true">{arrow}</span>}
      </Door>
    );
  return (
    <nav className="no-print flex gap-2" aria-label="相邻指标">
      {link(indicator.previous, '上一项', '←')}
      {link(indicator.next, '下一项', '→')}
    </nav>
  );
}

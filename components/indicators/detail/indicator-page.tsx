import '@/components/ui/page.css';
import './detail.css';
import type { JudgementActions } from '@/components/judgement/judgement-actions';
import { JudgementCard } from '@/components/judgement/judgement-card';
import { AttributeTag } from '@/components/ui/attribute-tag';
import { DemoTag } from '@/components/ui/demo-tag';
import { Door } from '@/components/ui/door';
import { StoryCard } from '@/components/warnings/story-card';
import type { IndicatorDetail, Neighbour, Peer } from '@/lib/domain/reading/indicator-detail';
import type { ChangeSinceReview } from '@/lib/domain/review/change-since-review';
import type { RevisionView } from '@/lib/domain/review/describe-revision';
import type { ToldCase } from '@/lib/domain/warning/listed-case';
import { toFileSteps } from '@/lib/view/attachments';
import { composeChart } from '@/lib/view/indicators/chart-series';
import { indicatorHref, listHref } from '@/lib/view/indicators/filters';
import { hasDemonstrationData, partsInForce } from '@/lib/view/indicators/part-rows';
import { composeReadingLines } from '@/lib/view/indicators/reading-lines';
import { composeJudgementCard } from '@/lib/view/judgement';
import { composeReferenceLine } from '@/lib/view/indicators/reference-line';
import { KIND_TITLES } from '@/lib/view/plan-kind';
import { supervisionDoors } from '@/lib/view/supervision/doors';
import { toStoryItems } from '@/lib/view/supervision/story-items';
import { composeStory } from '@/lib/view/warnings/story';
import { BreakdownCards } from './breakdown-card';
import { GroundsCard } from './grounds-card';
import { OpenHistory } from './open-history';
import { PartsCard } from './parts-card';
import { ReadingsCard } from './readings-card';
import { TargetCard } from './target-card';
import { VerdictCard } from './verdict-card';
import { WarningsCard } from './warnings-card';

type Props = {
  indicator: IndicatorDetail;
  /** By id of the reading: what changed since the office last decided on it. */
  changes: Record<string, ChangeSinceReview>;
  /** Newest first, by id of the reading. */
  history: Record<string, RevisionView[]>;
  /** How many files each year has. */
  attachments: ReadonlyMap<number, number>;
  fileSteps: ReadonlyMap<number, Parameters<typeof toFileSteps>[0]>;
  peers: readonly Peer[];
  cases: readonly ToldCase[];
  /** What was done about them, in order of time. */
  supervisionSteps: readonly (Parameters<typeof toStoryItems>[0][number] & { caseId: string })[];
  maySupervise: boolean;
  district: string;
  districtName: string;
  year: number;
  today: Date;
  /** Null for those who only read. */
  judgementActions: JudgementActions | null;
  explainHref: string | null;
};

/** One indicator: where it stands, why, what it is measured by, and every value with its origin. */
export function IndicatorPage(props: Props) {
  const { indicator, changes, history, peers, district, year, today } = props;
  const { districtName, judgementActions, explainHref } = props;
  const judgement = composeJudgementCard(indicator, year);
  const references = composeReferenceLine(indicator, year);
  const lines = composeReadingLines(indicator, references, changes);
  const isSplit = partsInForce(indicator).length > 0;
  return (
    <>
      <nav className="detail-path" aria-label="位置">
        <Door href={listHref(district, year, { kind: indicator.kind })}>{KIND_TITLES[indicator.kind]}</Door>
        <span aria-hidden="true"> › </span>
        <Door href={listHref(district, year, { kind: indicator.kind, domain: indicator.domainId })}>
          {indicator.domain}
        </Door>
        {indicator.row && (
          <>
            <span aria-hidden="true"> › </span>
            <Door href={indicatorHref(district, year, indicator.row.id)}>
              {`${indicator.row.serial} ${indicator.row.name}`.trim()}
            </Door>
          </>
        )}
        {indicator.serial && (
          <>
            <span aria-hidden="true"> › </span>
            {indicator.row ? '分项' : '序号'} {indicator.serial}
          </>
        )}
      </nav>
      <div className="detail-head">
        <h1>
          {indicator.name}
          <AttributeTag attribute={indicator.attribute} />
          {hasDemonstrationData(indicator) && <DemoTag />}
          {indicator.isRetired && <span className="tag">已停用</span>}
        </h1>
        <Pager indicator={indicator} district={district} year={year} />
      </div>
      <OpenHistory>
        <div className="detail-grid">
          <div className="detail-main">
            <VerdictCard
              indicator={indicator}
              chart={isSplit ? null : composeChart(indicator, year)}
              year={year}
              districtName={districtName}
            />
            {judgement && !isSplit && (
              <JudgementCard card={judgement} district={district} year={year} actions={judgementActions} />
            )}
            {!isSplit && <BreakdownCards indicator={indicator} />}
            <PartsCard indicator={indicator} district={district} year={year} />
            <WarningsCard warnings={indicator.warnings} today={today} explainHref={explainHref} />
            <StoryCard
              name={indicator.row?.name ?? indicator.name}
              stories={props.cases.map((one) => composeStory(one, itemsOf(props, one.id)))}
              doors={supervisionDoors(props.cases, { district, year, maySupervise: props.maySupervise })}
            />
            {(lines.length > 0 || !(judgement || isSplit)) && (
              <ReadingsCard
                isHistory={isSplit}
                lines={lines}
                history={history}
                attachments={talliesOf(props)}
                files={Object.fromEntries(
                  [...props.fileSteps].map(([of, steps]) => [of, toFileSteps(steps)]),
                )}
                unit={indicator.unit}
                reference={references?.name ?? null}
              />
            )}
          </div>
          <aside className="detail-side">
            <TargetCard indicator={indicator} peers={peers} district={district} year={year} />
            <GroundsCard indicator={indicator} />
          </aside>
        </div>
      </OpenHistory>
    </>
  );
}

const itemsOf = ({ supervisionSteps }: Props, of: string) =>
  toStoryItems(supervisionSteps.filter(({ caseId }) => caseId === of));

function talliesOf({ attachments, district, indicator }: Props) {
  return Object.fromEntries(
    [...attachments].map(([year, count]) => [
      year,
      { subject: { districtId: district, indicatorId: indicator.id, year }, count },
    ]),
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
    <nav className="no-print flex gap-2" aria-label={indicator.row ? '相邻分项' : '相邻指标'}>
      {link(indicator.previous, indicator.row ? '上一分项' : '上一项', '←')}
      {link(indicator.next, indicator.row ? '下一分项' : '下一项', '→')}
    </nav>
  );
}

import type { ReactNode } from 'react';
import { ConfirmTag } from '@/components/ui/confirm-tag';
import { Door } from '@/components/ui/door';
import { StatusBadge } from '@/components/ui/status-badge';
import type { IndicatorDetail, Peer } from '@/lib/domain/reading/indicator-detail';
import { describeRule } from '@/lib/domain/target/describe-rule';
import { comparedIndicatorHref } from '@/lib/view/compare/address';
import { formatDay } from '@/lib/view/format-date';
import { formatWithUnit } from '@/lib/view/format-number';
import { targetInForce } from '@/lib/view/indicators/assess-input';
import { indicatorHref } from '@/lib/view/indicators/filters';
import { partsInForce } from '@/lib/view/indicators/part-rows';
import { composeRevisions, STANDING_LABELS, type RevisionLine } from '@/lib/view/indicators/target-revisions';
import { NO_OWNER } from '@/lib/view/no-owner';

type Props = { indicator: IndicatorDetail; peers: readonly Peer[]; district: string; year: number };

/** 目标与口径: the printed text beside the rule it was read as, who answers for it, and what is counted. */
export function TargetCard({ indicator, peers, district, year }: Props) {
  const target = targetInForce(indicator, year);
  const revisions = composeRevisions(indicator.targets, year);
  const isSplit = partsInForce(indicator).length > 0;
  const named = (role: string) =>
    indicator.departments.filter((department) => department.role === role).map(({ name }) => name);
  const participating = named('participating');
  return (
    <section className="card">
      <h2>目标与口径</h2>
      <dl className="facts">
        <Fact term="目标原文">{target?.text ?? `${year} 年没有生效的目标值`}</Fact>
        {target && (
          <Fact term="规则">
            {isSplit ? '已拆为分项，各分项全部达标才算达标' : <Rule target={target} unit={indicator.unit} />}
            {!isSplit &&
              target.notes.map((note) => (
                <span key={note} className="hint block">
                  {note}
                </span>
              ))}
          </Fact>
        )}
        {revisions.length > 0 && (
          <Fact term="目标调整">
            <Revisions revisions={revisions} />
          </Fact>
        )}
        <Fact term="责任单位">
          {named('lead').join('、') || NO_OWNER}
          {participating.length > 0 && <span className="hint block">参与：{participating.join('、')}</span>}
        </Fact>
        {indicator.definition && <Fact term="口径">{indicator.definition}</Fact>}
        {indicator.formula && <Fact term="计算公式">{indicator.formula}</Fact>}
        {indicator.dataSource && <Fact term="数据来源">{indicator.dataSource}</Fact>}
        <Fact term="规划出处">{indicator.source}</Fact>
        {indicator.note && <Fact term="说明">{indicator.note}</Fact>}
        {peers.length > 0 && (
          <Fact term="其他区县">
            <Peers peers={peers} year={year} />
            {indicator.catalogueKey !== null && (
              <Door className="link" href={comparedIndicatorHref(district, year, indicator.catalogueKey)}>
                与其他区县比较
              </Door>
            )}
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** Every target the indicator has had, with the document, the reason and who confirmed it. */
function Revisions({ revisions }: { revisions: readonly RevisionLine[] }) {
  return (
    <ol className="revision-list">
      {revisions.map(({ key, since, text, standing, document, reason, confirmed }) => (
        <li key={key}>
          {since} 年起 <b>{text}</b> <span className="tag">{STANDING_LABELS[standing]}</span>
          {document && <span className="hint block">文件：{document}</span>}
          {reason && <span className="hint block">原因：{reason}</span>}
          {confirmed && <span className="hint block">{confirmed}</span>}
        </li>
      ))}
    </ol>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

type Target = IndicatorDetail['targets'][number];

function Rule({ target, unit }: { target: Target; unit: string }) {
  return (
    <>
      {describeRule(target.rule, unit)} {isConfirmed(target) ? <Confirmed target={target} /> : <ConfirmTag />}
    </>
  );
}

function isConfirmed({ confidence, confirmedAt }: Target): boolean {
  return confidence === 'certain' || confirmedAt !== null;
}

function Confirmed({ target: { confirmedBy, confirmedAt } }: { target: Target }) {
  if (!confirmedBy || !confirmedAt) return null;
  return (
    <span className="hint">
      （{confirmedBy} {formatDay(confirmedAt)} 确认）
    </span>
  );
}

function Peers({ peers, year }: { peers: readonly Peer[]; year: number }) {
  return (
    <ul className="peer-list">
      {peers.map((peer) => (
        <li key={peer.district}>
          <Door href={indicatorHref(peer.district, year, peer.id)}>{peer.districtName}</Door>
          <span>
            {peer.text === null
              ? peer.isSplit
                ? '按分项评价'
                : '无数据'
              : formatWithUnit(peer.text, peer.unit)}
            {peer.year !== null && peer.year !== year && <span className="hint">（{peer.year} 年）</span>}
          </span>
          <StatusBadge status={peer.status} />
          <span className="hint">目标 {peer.targetText ?? '未定'}</span>
        </li>
      ))}
    </ul>
  );
}

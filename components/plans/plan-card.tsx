import Link from 'next/link';
import { UNCONFIRMED_LABEL } from '@/lib/domain/scoring/labels';
import type { PlanCard as PlanCardData } from '@/lib/view/plans/plan-list';

export function PlanCard({ plan, district }: { plan: PlanCardData; district: string }) {
  const { id, kindLabel, title, period, document, source, counts, unconfirmed, gaps } = plan;
  return (
    <article className="card plan-card">
      <p>
        <span className="tag">{kindLabel}</span>{' '}
        {unconfirmed > 0 && (
          <Link
            className="tag tag-confirm plan-card-door"
            href={`/d/${district}/plans/${id}?show=open`}
            prefetch={false}
          >
            {UNCONFIRMED_LABEL} {unconfirmed} 项
          </Link>
        )}
      </p>
      <h2>
        <Link href={`/d/${district}/plans/${id}`} prefetch={false}>
          {title}
        </Link>
      </h2>
      <p className="hint">{document}</p>
      <dl className="plan-facts">
        <dt>规划期</dt>
        <dd>{period}</dd>
        <dt>内容</dt>
        <dd>{counts.join('，')}</dd>
        <dt>来源</dt>
        <dd>{source}</dd>
        {gaps > 0 && (
          <>
            <dt>原文缺漏</dt>
            <dd>已知 {gaps} 处</dd>
          </>
        )}
      </dl>
    </article>
  );
}

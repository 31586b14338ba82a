import type { OwedReason } from '@/lib/domain/review/warning-reason';
import { WARNING_LABELS } from '@/lib/domain/scoring/labels';
import { indicatorHref } from '@/lib/view/indicators/filters';
import { NO_OWNER } from '@/lib/view/no-owner';
import { groupOwed, REASON_STATE_LABELS } from '@/lib/view/warning-reasons';
import { Door } from '../ui/door';

type Props = { district: string; year: number; owed: readonly OwedReason[] };

/** What keeps a year from being archived, department by department. */
export function OwedReasons({ district, year, owed }: Props) {
  return (
    <div className="owed-reasons">
      <p>
        <b>还有 {owed.length} 项预警没有原因说明，暂不能关闭。</b>
        请下列单位在填报页说明，或由妇儿工委办在
        <Door className="link underline" href={`/d/${district}/review?year=${year}#reasons`}>
          审核页
        </Door>
        代为说明，全部说明后刷新本页再关闭。
      </p>
      <dl>
        {groupOwed(owed).map(({ department, items }) => (
          <div key={department ?? NO_OWNER}>
            <dt>
              {department ?? NO_OWNER} <span className="hint">{items.length} 项</span>
            </dt>
            {items.map(({ indicatorId, name, type, state }) => (
              <dd key={`${indicatorId} ${type}`}>
                <Door href={indicatorHref(district, year, indicatorId)}>{name}</Door>
                <span className="hint">
                  {WARNING_LABELS[type]}
                  {state === 'outdated' && `，${REASON_STATE_LABELS.outdated}`}
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}

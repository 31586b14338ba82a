import './supervision.css';
import { DemoTag } from '@/components/ui/demo-tag';
import { Door } from '@/components/ui/door';
import { WarningMark } from '@/components/ui/warning-mark';
import {
  isNarrowed,
  supervisionHref,
  supervisionListHref,
  type SupervisionFilter,
} from '@/lib/view/supervision/address';
import type { SupervisionGroup, SupervisionItem } from '@/lib/view/supervision/list-items';
import { StateTag } from './state-tag';

type Place = { district: string; year: number };

type Props = Place & {
  filter: SupervisionFilter;
  groups: readonly SupervisionGroup[];
  /** Nothing was ever supervised here. */
  isEmpty: boolean;
};

/** 督办 in groups, those the reader has to act on first; what is closed folds away unless it was asked for. */
export function SupervisionList({ district, year, filter, groups, isEmpty }: Props) {
  if (groups.length === 0) return <Nothing {...{ district, year, filter, isEmpty }} />;
  return (
    <div className="supervision-groups">
      {groups.map(({ key, title, items }) => {
        const list = (
          <ul className="supervision-list">
            {items.map((item) => (
              <Item key={item.id} {...{ district, year, item }} />
            ))}
          </ul>
        );
        const heading = `${title} ${items.length} 项`;
        return (
          <section key={key} className="card" aria-label={heading}>
            {key === 'closed' && groups.length > 1 ? (
              <details open={isNarrowed(filter)}>
                <summary>
                  <h2 className="inline">{heading}</h2>
                </summary>
                {list}
              </details>
            ) : (
              <>
                <h2>{heading}</h2>
                {list}
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Item({ district, year, item }: Place & { item: SupervisionItem }) {
  const { id, serial, name, level, warning, department, state, stateLabel, waiting, deadline, late } = item;
  return (
    <li className="supervision-item">
      <div className="supervision-name">
        <WarningMark level={level} />
        <Door href={supervisionHref(district, year, id)}>
          {serial && <span className="supervision-serial">{serial}</span>}
          {name}
        </Door>
        <StateTag {...{ state, label: stateLabel }} />
        {item.escalated && <span className="tag supervision-escalated">上报领导</span>}
        {item.demonstration && <DemoTag />}
      </div>
      <p className="hint">
        {department} · {warning}
      </p>
      <p className="supervision-when">
        <span>{waiting}</span>
        {deadline && (
          <span>
            {deadline}
            {late && <strong className="supervision-late">{late}</strong>}
          </span>
        )}
      </p>
    </li>
  );
}

function Nothing({ district, year, filter, isEmpty }: Omit<Props, 'groups'>) {
  if (isNarrowed(filter) && !isEmpty) {
    return (
      <p className="card supervision-empty">
        没有符合条件的督办。
        <Door className="link" href={supervisionListHref(district, year)}>
          查看全部
        </Door>
      </p>
    );
  }
  return (
    <p className="card supervision-empty">
      还没有督办。妇儿工委办和领导可以在
      <Door className="link" href={`/d/${district}/warnings?year=${year}`}>
        预警
      </Door>
      中对需要整改的指标发起督办。
    </p>
  );
}

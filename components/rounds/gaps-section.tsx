import { GAP_LABELS, type Gap } from '@/lib/domain/review/round';
import { indicatorHref } from '@/lib/view/indicators/filters';
import { NO_OWNER } from '@/lib/view/no-owner';
import { Door } from '../ui/door';
import type { Place } from './round-types';

type Props = {
  place: Place;
  gaps: readonly (Gap & { indicatorId: string; serial: string; name: string; department: string | null })[];
};

/** 缺报 of a closed year, each with its reason. */
export function GapsSection({ place, gaps }: Props) {
  return (
    <section className="card mt-5" aria-labelledby="gaps-title">
      <h2 id="gaps-title">缺报 {gaps.length} 项</h2>
      <ul className="gap-list">
        {gaps.map(({ indicatorId, serial, name, department, kind, reason }) => (
          <li key={indicatorId}>
            <Door href={indicatorHref(place.districtId, place.year, indicatorId)}>
              {serial && `${serial} `}
              {name}
            </Door>
            <span className="hint">{department ?? NO_OWNER}</span>
            <span>
              <span className="tag">{GAP_LABELS[kind]}</span> {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

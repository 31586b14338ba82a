'use client';

import type { BulletinText } from '@/lib/domain/progress/bulletin';
import { compareBulletins, type DutyItem } from '@/lib/view/actions/bulletin-view';

type Side = { label: string; text: BulletinText };

type Props = {
  headline: string;
  before: Side;
  after: Side;
  duties: readonly DutyItem[];
  onBefore: () => void;
  onAfter: () => void;
};

/** Two texts of one bulletin where they differ, and which of them goes on. */
export function BulletinChoice({ headline, before, after, duties, onBefore, onAfter }: Props) {
  return (
    <section className="card bulletin-choice" role="alert">
      <p>
        <strong>{headline}</strong>
      </p>
      <dl>
        {compareBulletins(before.text, after.text, duties).map(({ label, one, other }) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd>
              <span className="hint">{before.label}</span> {one}
            </dd>
            <dd>
              <span className="hint">{after.label}</span> {other}
            </dd>
          </div>
        ))}
      </dl>
      <p className="action-state">
        <button type="button" className="btn" onClick={onBefore}>
          用{before.label}
        </button>
        <button type="button" className="btn" onClick={onAfter}>
          用{after.label}
        </button>
      </p>
    </section>
  );
}

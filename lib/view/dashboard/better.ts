import type { MonitoredIndicator } from '../../domain/reading/monitored-indicator';
import type { Status } from '../../domain/scoring/assessment';
import type { ScoringSettings } from '../../domain/scoring/settings';
import { changeOf } from '../indicators/change';
import { paceGain } from '../indicators/pace-gain';
import { paceText } from '../pace-text';

export type NewlyMet = { id: string; name: string; from: Status; to: Status };
/** Not there yet; 进度比 as printed, last year's and this year's. */
export type Quicker = { id: string; name: string; from: string; to: string };

export type Better = { newlyMet: NewlyMet[]; quicker: Quicker[] };

/** What became better: requirements newly met, then those that came closest to the required pace. */
export function composeBetter(rows: readonly MonitoredIndicator[], settings: ScoringSettings): Better {
  const newlyMet = rows.flatMap(({ id, name, lastStatus, status }) =>
    lastStatus && changeOf(lastStatus, status) === 'better'
      ? [{ id, name, from: lastStatus, to: status }]
      : [],
  );
  const gains = rows.flatMap((row) => {
    const gain = paceGain(row);
    return gain ? [{ row, gain }] : [];
  });
  gains.sort((a, b) => b.gain.compare(a.gain));
  return {
    newlyMet,
    quicker: gains.map(({ row }) => ({
      id: row.id,
      name: row.name,
      from: paceText(row.lastPace!, settings),
      to: paceText(row.pace!, settings),
    })),
  };
}

import type { MonitoredIndicator } from '../../domain/reading/monitored-indicator';
import { Fraction } from '../../domain/scoring/fraction';
import { STATUS_FAMILY } from '../status';

/**
 * By how much the 进度比 has grown since the year before, of a requirement that is not met yet; null where it has
 * not grown or the two years are not measured alike.
 */
export function paceGain({
  status,
  pace,
  lastPace,
}: Pick<MonitoredIndicator, 'status' | 'pace' | 'lastPace'>): Fraction | null {
  if (STATUS_FAMILY[status] !== 'bad' || pace === null || lastPace === null) return null;
  const gain = Fraction.of(pace).minus(Fraction.of(lastPace));
  return gain.sign() > 0 ? gain : null;
}

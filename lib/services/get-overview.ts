import { findMonitoredYear } from '@/lib/db/monitored-year';
import type { Actor } from '@/lib/domain/access/actor';
import type { MonitoredIndicator } from '@/lib/domain/reading/monitored-indicator';
import type { MonitoredYear } from '@/lib/domain/reading/monitored-year';
import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import { AppError } from '@/lib/errors';
import { loadMonitoredIndicators } from './load-monitored-indicators';
import { requireRight } from './require-right';

const EVERY_KIND = ['women', 'children', 'action'] as const;

export type MonitoredDistrict = {
  monitored: MonitoredYear;
  rows: MonitoredIndicator[];
  /** With which the year is scored. */
  settings: ScoringSettings;
};

/** Everything the overview of a district's year is made of. Throws `forbidden`, or `notFound` for a year without a round. */
export async function getOverview(
  actor: Actor,
  districtId: string,
  year: number,
): Promise<MonitoredDistrict> {
  requireRight(actor, { type: 'district.read', districtId });
  const [monitored, indicators] = await Promise.all([
    findMonitoredYear(districtId, year),
    loadMonitoredIndicators(districtId, year, EVERY_KIND),
  ]);
  if (!monitored) {
    throw new AppError('notFound', `no reporting round ${districtId} ${year}`, {
      userMessage: `${year} 年没有开启填报，暂无监测结果。请在页首选择其他年份。`,
    });
  }
  return { monitored, ...indicators };
}

import { listIndicatorRows } from '@/lib/db/indicator-rows';
import type { MonitoredIndicator, PlanKind } from '@/lib/domain/reading/monitored-indicator';
import { ruleUnderSettings } from '@/lib/domain/scoring/rule-under-settings';
import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import { bindStoredSettings, type YearSettings } from './settings-book';

/** The year's indicators, their targets as read with the year's settings, and these settings; one statement. */
export async function loadMonitoredIndicators(
  districtId: string,
  year: number,
  kinds: readonly PlanKind[],
): Promise<{ rows: MonitoredIndicator[]; settings: ScoringSettings }> {
  const { rows, settings } = await listIndicatorRows(districtId, year, kinds);
  const { ofYear } = bindStoredSettings(settings);
  return { rows: rows.map((row) => underSettings(row, ofYear)), settings: ofYear.inForce };
}

function underSettings(row: MonitoredIndicator, { inForce, everUsed }: YearSettings): MonitoredIndicator {
  if (!row.target) return row;
  const { text, rule } = row.target;
  const input = { indicator: row.name, unit: row.unit, target: text, planEnd: row.targetYear };
  return { ...row, target: { text, rule: ruleUnderSettings(input, rule, inForce, everUsed) } };
}

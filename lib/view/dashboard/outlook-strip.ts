import type { MonitoredIndicator } from '../../domain/reading/monitored-indicator';
import type { Outlook } from '../../domain/scoring/assessment';
import { OUTLOOK_CLASS, OUTLOOK_CLASSES, type OutlookClass } from '../outlook';

export type OutlookStrip = {
  /** Every indicator is in exactly one class. */
  counts: Record<OutlookClass, number>;
  /** What 不可预测 consists of. */
  insufficient: number;
  notApplicable: number;
  all: number;
};

/** 2030 年预计: how the indicators will end if everything goes on as it does. */
export function composeOutlook(rows: readonly MonitoredIndicator[]): OutlookStrip {
  const counts = Object.fromEntries(OUTLOOK_CLASSES.map((one) => [one, 0])) as Record<OutlookClass, number>;
  for (const { outlook } of rows) counts[OUTLOOK_CLASS[outlook]] += 1;
  const having = (wanted: Outlook) => rows.filter(({ outlook }) => outlook === wanted).length;
  return {
    counts,
    insufficient: having('insufficient'),
    notApplicable: having('notApplicable'),
    all: rows.length,
  };
}

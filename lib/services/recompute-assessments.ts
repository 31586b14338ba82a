import { replaceAssessments, type StoredAssessment } from '@/lib/db/assessments';
import type { Db } from '@/lib/db/client';
import {
  listRoundYears,
  listScoringRows,
  lockIndicators,
  type RoundYear,
  type ScoringRow,
} from '@/lib/db/scoring-input';
import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import { scoringRowInput } from './scoring-row-input';
import { loadSettingsBook, type SettingsBook } from './settings-book';

/**
 * Recomputes verdicts and warnings of the given indicators (all of the district when null), and of those that are
 * compared with them, for every year that has a reporting round, an archived year with the settings it was archived
 * with. Runs inside the caller's transaction, so that an approval and the verdicts it produces are seen together or
 * not at all.
 * Returns the number of assessments written.
 */
export async function recomputeAssessments(
  db: Db,
  districtId: string,
  indicatorIds: readonly string[] | null,
): Promise<number> {
  const held = await lockIndicators(db, districtId, indicatorIds);
  const concerned = indicatorIds && held;
  const rounds = await listRoundYears(db, districtId);
  const book = await loadSettingsBook(db, districtId);
  const rows = await listScoringRows(db, districtId, concerned);
  const stored = rows.flatMap((row) => assessYears(row, rounds, book));
  await replaceAssessments(db, districtId, concerned ?? rows.map((row) => row.id), stored);
  return stored.length;
}

function assessYears(row: ScoringRow, rounds: readonly RoundYear[], book: SettingsBook): StoredAssessment[] {
  return rounds
    .filter(({ year }) => year >= row.periodStart && year <= row.periodEnd)
    .map(({ year, closed, settingsVersion }) => {
      const settings = book.at(settingsVersion);
      const input = scoringRowInput(row, year, closed, settings);
      return { indicatorId: row.id, forYear: year, assessment: assessIndicator(input, settings.inForce) };
    });
}

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
import { combineParts } from '@/lib/domain/scoring/combine-parts';
import { followSupervisions } from './follow-supervisions';
import { scoringRowInput } from './scoring-row-input';
import { loadSettingsBook, type SettingsBook } from './settings-book';
import { syncWarningCases, type CaseChange } from './sync-warning-cases';

/** Number of assessments written, and what happened to the cases of their warnings. */
export type Reassessment = { assessments: number; cases: CaseChange[] };

/**
 * Recomputes verdicts and warnings of the given indicators (all of the district when null) for every year
 * that has a reporting round, an archived year with the settings it was archived with; with a 分项 always its
 * row's, and those of the indicators that are compared with them. Runs inside the caller's transaction, so that an
 * approval, the verdicts it produces and the life of their warnings are seen together or not at all.
 */
export async function recomputeAssessments(
  db: Db,
  districtId: string,
  indicatorIds: readonly string[] | null,
  now: Date = new Date(),
): Promise<Reassessment> {
  const ids = await lockIndicators(db, districtId, indicatorIds);
  const rounds = await listRoundYears(db, districtId);
  const book = await loadSettingsBook(db, districtId);
  const rows = await listScoringRows(db, districtId, ids);
  const stored = assessRows(rows, rounds, book);
  const since = await replaceAssessments(db, districtId, ids, stored, now);
  const cases = await syncWarningCases(db, districtId, { ids, rows, rounds, stored, since }, now);
  await followSupervisions(db, districtId, cases, now);
  return { assessments: stored.length, cases };
}

/** Rows without parts and parts by their own values; then each split row from what its parts have come to. `rounds` are all of the district; `scored` those whose years are asked for. */
export function assessRows(
  rows: readonly ScoringRow[],
  rounds: readonly RoundYear[],
  book: SettingsBook,
  scored: readonly RoundYear[] = rounds,
): StoredAssessment[] {
  const split = new Set(rows.flatMap(({ parentId }) => parentId ?? []));
  const assessed = rows
    .filter(({ id }) => !split.has(id))
    .map((row) => assessYears(row, rounds, book, scored));
  const own = assessed.flatMap(({ years }) => years);
  const combined = [...split].flatMap((rowId) =>
    combineYears(
      rowId,
      assessed.filter(({ row }) => row.parentId === rowId),
    ),
  );
  return [...own, ...combined];
}

type AssessedYears = { row: ScoringRow; years: StoredAssessment[] };

function assessYears(
  row: ScoringRow,
  rounds: readonly RoundYear[],
  book: SettingsBook,
  scored: readonly RoundYear[],
): AssessedYears {
  const years = scored
    .filter(({ year }) => year >= row.periodStart && year <= row.periodEnd)
    .map(({ year, settingsVersion }) => {
      const settings = book.at(settingsVersion);
      const input = scoringRowInput(row, year, rounds, settings);
      return { indicatorId: row.id, forYear: year, assessment: assessIndicator(input, settings.inForce) };
    });
  return { row, years };
}

/** The parts of one row are of one plan, and so have the same years. */
function combineYears(rowId: string, parts: readonly AssessedYears[]): StoredAssessment[] {
  const years = parts[0]?.years.map(({ forYear }) => forYear) ?? [];
  return years.map((forYear) => {
    const ofYear = parts.flatMap(({ row: { name, unit }, years: stored }) =>
      stored.filter((each) => each.forYear === forYear).map(({ assessment }) => ({ name, unit, assessment })),
    );
    return { indicatorId: rowId, forYear, assessment: combineParts(ofYear) };
  });
}

import type { StoredAssessment, WarningSince } from '@/lib/db/assessments';
import type { Db } from '@/lib/db/client';
import type { RoundYear, ScoringRow } from '@/lib/db/scoring-input';
import { holdCasesOf, newCaseId, saveCaseSteps, type StoredStep } from '@/lib/db/warning-cases';
import type { WarningEventKind } from '@/lib/domain/warning/advance-case';
import { groupBy } from '@/lib/domain/group-by';
import { followRow } from '@/lib/domain/warning/follow-row';
import type { AssessedRow, AssessedYear } from '@/lib/domain/warning/present-warnings';
import type { WarningLevel } from '@/lib/domain/scoring/assessment';

/** What happened to a case in this reassessment. */
export type CaseChange = {
  caseId: string;
  indicatorId: string;
  kind: WarningEventKind;
  level: WarningLevel;
  /** Null: there was no case. */
  levelBefore: WarningLevel | null;
  message: string;
};

export type Assessed = {
  /** Those reassessed: rows and parts, retired ones too. */
  ids: readonly string[];
  rows: readonly ScoringRow[];
  rounds: readonly RoundYear[];
  stored: readonly StoredAssessment[];
  since: WarningSince;
};

/**
 * Brings the cases of the reassessed rows to what their warnings say now. A printed row has the cases; its 分项 speak in
 * its warnings. Runs inside the reassessment's transaction, which holds the indicators. Answers what happened, the last
 * event of each case: those that cleared, for whoever has to propose closing a 督办, those that came back, and new ones.
 */
export async function syncWarningCases(
  db: Db,
  districtId: string,
  assessed: Assessed,
  now: Date,
): Promise<CaseChange[]> {
  const cases = await holdCasesOf(db, districtId, assessed.ids);
  const casesOf = groupBy(cases, ({ indicatorId }) => indicatorId);
  const rows = assessedRows(assessed);
  const steps = [...new Set([...rows.keys(), ...casesOf.keys()])].flatMap((indicatorId) => {
    const own = casesOf.get(indicatorId) ?? [];
    return followRow(own, rows.get(indicatorId) ?? null, now).map(
      ({ concern, before, after, events }): StoredStep => ({
        id: own.find((one) => one.concern === concern)?.id ?? newCaseId(),
        indicatorId,
        before,
        after,
        events,
      }),
    );
  });
  await saveCaseSteps(db, districtId, steps);
  return steps.flatMap(changeOf);
}

/** What a step came to: closing by the product follows from clearing. */
function changeOf({ id, indicatorId, before, after, events }: StoredStep): CaseChange[] {
  const last = events.findLast(({ kind }) => kind !== 'closed');
  if (!last) return [];
  return [
    {
      caseId: id,
      indicatorId,
      kind: last.kind,
      level: after.level,
      levelBefore: before?.level ?? null,
      message: after.message,
    },
  ];
}

/** Printed rows in force, each with its years and those of its parts. */
function assessedRows({ rows, rounds, stored, since }: Assessed): Map<string, AssessedRow> {
  const closedAt = new Map(rounds.map((round) => [round.year, round.closedAt]));
  const storedOf = groupBy(stored, ({ indicatorId }) => indicatorId);
  const yearsOf = (id: string): AssessedYear[] =>
    (storedOf.get(id) ?? []).map(({ forYear, assessment }) => ({
      year: forYear,
      status: assessment.status,
      hasValue: assessment.value !== null,
      standing: assessment.explanation.standing,
      closedAt: closedAt.get(forYear) ?? null,
      warnings: assessment.warnings.map((warning) => ({
        ...warning,
        since: since(id, forYear, warning.type),
      })),
    }));
  const partsOf = groupBy(rows, ({ parentId }) => parentId);
  return new Map(
    rows
      .filter(({ parentId }) => parentId === null)
      .map(({ id }) => {
        const parts = (partsOf.get(id) ?? []).map((part) => ({ name: part.name, years: yearsOf(part.id) }));
        return [id, { years: yearsOf(id), parts }];
      }),
  );
}

import type { StoredAssessment } from '@/lib/db/assessments';
import { database, type Db } from '@/lib/db/client';
import { listIndicatorLabels, type IndicatorLabel } from '@/lib/db/indicator-labels';
import { listConcernedIds, listRoundYears, listScoringRows } from '@/lib/db/scoring-input';
import type { Actor } from '@/lib/domain/access/actor';
import { compareVerdicts, type VerdictChange } from '@/lib/domain/scoring/compare-verdicts';
import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import type { PreviewSettingsInput } from '@/lib/schemas/scoring-settings';
import { assessRows } from './recompute-assessments';
import { refuseUnfitSettings } from './refuse-unfit-settings';
import { requireRight } from './require-right';
import { loadSettingsBook, proposeSettings, type SettingsBook } from './settings-book';

export type ChangedVerdict = Omit<IndicatorLabel, 'id'> & {
  indicatorId: string;
  year: number;
  changes: VerdictChange[];
};

export type SettingsPreview = {
  /** Not archived, and thus scored anew, in order. */
  openYears: number[];
  archivedYears: number[];
  /** Indicators with a verdict in an open year. */
  compared: number;
  /** In printed order, and by year within an indicator. */
  changed: ChangedVerdict[];
};

/**
 * What other settings would change in the verdicts of the years that are not archived; writes nothing. Throws
 * `forbidden`, `staleVersion`, or `invalidInput` when nothing differs from the settings in force.
 */
export async function previewSettings(
  actor: Actor,
  { districtId, version, values }: PreviewSettingsInput,
): Promise<SettingsPreview> {
  requireRight(actor, { type: 'plan.manage', districtId });
  await refuseUnfitSettings(database(), { districtId, version, values });
  return compareSettings(database(), districtId, values);
}

async function compareSettings(
  db: Db,
  districtId: string,
  proposed: ScoringSettings,
): Promise<SettingsPreview> {
  const [rounds, book, rows, labels] = await Promise.all([
    listRoundYears(db, districtId),
    loadSettingsBook(db, districtId),
    listConcernedIds(db, districtId, null).then((ids) => listScoringRows(db, districtId, ids)),
    listIndicatorLabels(db, districtId),
  ]);
  const open = rounds.filter(({ closed }) => !closed);
  const verdictsOf = (settings: SettingsBook) => {
    const verdicts = new Map<string, StoredAssessment[]>();
    for (const stored of assessRows(rows, rounds, settings, open)) {
      verdicts.set(stored.indicatorId, [...(verdicts.get(stored.indicatorId) ?? []), stored]);
    }
    return verdicts;
  };
  const [now, then] = [verdictsOf(book), verdictsOf(proposeSettings(book, proposed))];
  const changed = labels.flatMap(({ id, ...label }) =>
    (now.get(id) ?? []).flatMap(({ forYear, assessment }, index): ChangedVerdict[] => {
      const other = then.get(id)?.[index];
      const changes = other ? compareVerdicts(assessment, other.assessment) : [];
      return changes.length > 0 ? [{ ...label, indicatorId: id, year: forYear, changes }] : [];
    }),
  );
  return {
    openYears: open.map(({ year }) => year),
    archivedYears: rounds.filter(({ closed }) => closed).map(({ year }) => year),
    compared: [...now.values()].filter((verdicts) => verdicts.length > 0).length,
    changed,
  };
}

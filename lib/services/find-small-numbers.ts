import type { Db } from '@/lib/db/client';
import { listRoundYears, listScoringRows, type ScoredReading } from '@/lib/db/scoring-input';
import type { ReportingRow, StoredReading } from '@/lib/db/reading-rows';
import { isSmallNumber } from '@/lib/domain/scoring/gather-standing';
import { scoringRowInput } from './scoring-row-input';
import { loadSettingsBook } from './settings-book';

export type SmallNumberYears = { now: boolean; before: boolean };

type Reported = ReportingRow & { reading: StoredReading & { value: string } };

/**
 * By indicator: whether this year's value, approved or not, is or would be marked 小样本, and whether last year's is
 * (method §4). Only for values reported with their counts. Authorises nobody.
 */
export async function findSmallNumbers(
  db: Db,
  districtId: string,
  year: number,
  rows: readonly Reported[],
): Promise<Map<string, SmallNumberYears>> {
  const counted = rows.filter(
    ({ entryKind, reading }) => entryKind === 'fraction' && reading.numerator !== null,
  );
  if (counted.length === 0) return new Map();
  const [rounds, book, scored] = await Promise.all([
    listRoundYears(db, districtId),
    loadSettingsBook(db, districtId),
    listScoringRows(
      db,
      districtId,
      counted.map(({ indicatorId }) => indicatorId),
    ),
  ]);
  const readingOf = new Map(counted.map((row) => [row.indicatorId, row.reading]));
  return new Map(
    scored.flatMap((row) => {
      const reading = readingOf.get(row.id);
      if (!reading) return [];
      const readings = [...row.readings.filter((each) => each.year !== year), asScored(reading, year)];
      const flagIn = (asOf: number) => {
        const round = rounds.find((each) => each.year === asOf);
        const settings = book.at(round?.settingsVersion ?? null);
        const input = scoringRowInput({ ...row, readings }, asOf, rounds, settings);
        return isSmallNumber(input, settings.inForce);
      };
      return [[row.id, { now: flagIn(year), before: flagIn(year - 1) }]] as const;
    }),
  );
}

function asScored(reading: Reported['reading'], year: number): ScoredReading {
  const { value, numerator, denominator, overrideReason, version } = reading;
  return {
    year,
    value,
    numerator,
    denominator,
    definitionChanged: false,
    doubtful: overrideReason !== null,
    version,
    approvedBy: null,
  };
}

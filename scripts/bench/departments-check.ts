import { database } from '@/lib/db/client';
import type { DepartmentsLoad } from './departments-load';

/** What the `index`-th department sends for its `row`-th indicator: two decimals, every one different. */
export function sentText(index: number, row: number): string {
  return `${index * 1000 + row + 1}.${String((index * 7 + row * 13) % 100).padStart(2, '0')}`;
}

export type Difference = { what: string; sent: string; stored: string };

type Stored = { departmentId: string; readings: number; sum: string };

/**
 * Where the database differs from what was sent, to the last digit: per department the number of submitted values and
 * their exact sum, and over all one revision and one audit row for each version of each value.
 */
export async function findDifferences({
  districtId,
  year,
  departments,
}: DepartmentsLoad): Promise<Difference[]> {
  const stored = await database().$queryRaw<Stored[]>`
    SELECT x.department_id AS "departmentId", count(*)::int AS readings, to_char(sum(r.value), 'FM999999999990.00') AS sum
    FROM reading r
    JOIN indicator_department x ON x.district_id = r.district_id AND x.indicator_id = r.indicator_id
    WHERE r.district_id = ${districtId} AND r.year = ${year} AND r.state = 'submitted'
    GROUP BY x.department_id`;
  const storedOf = new Map(stored.map((row) => [row.departmentId, row]));
  const found = departments.flatMap(({ id, indicatorIds }, index): Difference[] => {
    const sent = describe(indicatorIds.length, sumOf(indicatorIds.map((_, row) => sentText(index, row))));
    const row = storedOf.get(id);
    const kept = row ? describe(row.readings, row.sum) : 'nothing';
    return sent === kept ? [] : [{ what: `department ${index + 1}`, sent, stored: kept }];
  });
  return [...found, ...(await findLooseVersions(districtId, year))];
}

const describe = (readings: number, sum: string) => `${readings} values, sum ${sum}`;

/** Exact: in hundredths. */
function sumOf(texts: readonly string[]): string {
  const hundredths = texts.reduce((total, text) => total + BigInt(text.replace('.', '')), 0n);
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Readings whose versions are not told by exactly one revision and one audit row each. */
export async function findLooseVersions(districtId: string, year: number): Promise<Difference[]> {
  const loose = await database().$queryRaw<
    { id: string; version: number; revisions: string; audits: string }[]
  >`
    SELECT r.id, r.version, v.versions AS revisions, a.versions AS audits
    FROM reading r
    CROSS JOIN LATERAL (SELECT string_agg(g::text, ',' ORDER BY g) AS versions
      FROM generate_series(1, r.version) g) wanted
    LEFT JOIN LATERAL (SELECT coalesce(string_agg(version::text, ',' ORDER BY version), '') AS versions
      FROM reading_revision WHERE district_id = r.district_id AND reading_id = r.id) v ON true
    LEFT JOIN LATERAL (SELECT coalesce(string_agg(detail->>'version', ',' ORDER BY (detail->>'version')::int), '') AS versions
      FROM audit_log WHERE subject_type = 'reading' AND subject_id = r.id) a ON true
    WHERE r.district_id = ${districtId} AND r.year = ${year}
      AND (v.versions <> wanted.versions OR a.versions <> wanted.versions)`;
  return loose.map(({ id, version, revisions, audits }) => ({
    what: `versions of reading ${id}`,
    sent: `1 to ${version}`,
    stored: `revisions ${revisions}; audit rows ${audits}`,
  }));
}

import { database } from './client';

export type DistrictName = { code: string; name: string; parentName: string };

/** Names of the given districts, in the order of their codes. */
export async function listDistricts(codes: readonly string[]): Promise<DistrictName[]> {
  return database().district.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, name: true, parentName: true },
    orderBy: { code: 'asc' },
  });
}

export type FrameRow = {
  code: string;
  name: string;
  /** Differs after every transaction that changed anything of the district. */
  dataVersion: string;
  years: number[];
  openYear: number | null;
};

/**
 * What the frame of every page needs, for all districts the user may read, in one query:
 * names, years with a reporting round, and the latest round still open.
 */
export async function listFrameRows(codes: readonly string[]): Promise<FrameRow[]> {
  return database().$queryRaw<FrameRow[]>`
    SELECT d.code, d.name, d.data_version::text AS "dataVersion",
      coalesce(array_agg(r.year ORDER BY r.year) FILTER (WHERE r.year IS NOT NULL), '{}') AS years,
      max(r.year) FILTER (WHERE r.closed_at IS NULL) AS "openYear"
    FROM district d
    LEFT JOIN reporting_round r ON r.district_id = d.code
    WHERE d.code = ANY(${[...codes]})
    GROUP BY d.code
    ORDER BY d.code`;
}

export async function listAllDistricts(): Promise<DistrictName[]> {
  return database().district.findMany({
    select: { code: true, name: true, parentName: true },
    orderBy: { code: 'asc' },
  });
}

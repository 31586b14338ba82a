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

export async function listAllDistricts(): Promise<DistrictName[]> {
  return database().district.findMany({
    select: { code: true, name: true, parentName: true },
    orderBy: { code: 'asc' },
  });
}

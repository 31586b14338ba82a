import { createHash } from 'node:crypto';
import type { DistrictState } from '@/lib/db/sessions';

/** Differs after every transaction that changed anything of one of the districts, and for every other choice of them. */
export function combinedVersion(districts: readonly Pick<DistrictState, 'code' | 'dataVersion'>[]): string {
  const hash = createHash('sha256');
  for (const { code, dataVersion } of districts) hash.update(`${code}:${dataVersion};`);
  return hash.digest('base64url');
}

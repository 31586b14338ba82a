import { database } from '@/lib/db/client';
import { listCaseRows } from '@/lib/db/warning-case-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import type { ListedCase } from '@/lib/domain/warning/listed-case';
import { requireRight } from './require-right';

export type WarningList = {
  cases: ListedCase[];
  /** Whether the actor takes note of warnings, and closes them. */
  mayAct: boolean;
  mayClose: boolean;
};

/** The lives of all warnings of the plans that cover the year, open and closed ones. Throws `forbidden`. */
export async function listWarnings(actor: Actor, districtId: string, year: number): Promise<WarningList> {
  requireRight(actor, { type: 'district.read', districtId });
  return {
    cases: await listCaseRows(database(), districtId, year),
    mayAct: can(actor, { type: 'warning.act', districtId }),
    mayClose: can(actor, { type: 'supervision.judge', districtId }),
  };
}

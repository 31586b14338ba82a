import type { BulletinKey } from '@/lib/db/bulletins';
import { formatQuarter } from '@/lib/domain/progress/quarter';

/** Where a unit's bulletin is written, reviewed and read. */
export const bulletinPath = ({ districtId, planId, departmentId, year, quarter }: BulletinKey): string =>
  `/d/${districtId}/actions/bulletin?plan=${planId}&quarter=${formatQuarter({ year, quarter })}&department=${departmentId}`;

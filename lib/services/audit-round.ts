import { addAuditEntry } from '@/lib/db/audit';
import type { Db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';

type RoundAct = 'round.open' | 'round.change' | 'round.close' | 'round.reopen' | 'round.remind';

export const auditRound = (
  db: Db,
  actor: Actor,
  { districtId, year }: { districtId: string; year: number },
  action: RoundAct,
  detail: Record<string, unknown>,
) =>
  addAuditEntry(db, {
    districtId,
    actor,
    action,
    subjectType: 'round',
    subjectId: `${districtId}/${year}`,
    detail,
  });

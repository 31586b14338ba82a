import { addAuditEntry } from '@/lib/db/audit';
import type { BulletinKey } from '@/lib/db/bulletins';
import type { Db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { quarterTitle } from '@/lib/domain/progress/quarter';

type Step = {
  id: string;
  version: number;
  act: 'save' | 'submit' | 'withdraw' | 'approve' | 'return';
  reason?: string;
  /** What else a reader of the history should know: explained changes of 已完成. */
  text?: string;
};

/** What somebody did with a unit's bulletin, in the audit log. */
export async function recordBulletinStep(
  db: Db,
  actor: Actor,
  { districtId, departmentId, year, quarter }: BulletinKey,
  { id, act, ...detail }: Step,
): Promise<void> {
  await addAuditEntry(db, {
    districtId,
    actor,
    action: `bulletin.${act}`,
    subjectType: 'bulletin',
    subjectId: id,
    detail: { ...detail, year, departmentId, quarter: quarterTitle({ year, quarter }) },
  });
}

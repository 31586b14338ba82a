import { addAuditEntry } from '@/lib/db/audit';
import type { Db } from '@/lib/db/client';
import { addNarrativeSteps } from '@/lib/db/narratives';
import type { Actor } from '@/lib/domain/access/actor';
import type { RichText } from '@/lib/domain/narrative/rich-text';

type Step = {
  id: string;
  version: number;
  act: 'save' | 'submit' | 'withdraw';
  content: RichText;
  now: Date;
};

/** What the author of a narrative did, as a row of its history of its own and in the audit log. */
export async function recordNarrativeStep(
  db: Db,
  actor: Actor,
  districtId: string,
  { id, version, act, content, now }: Step,
): Promise<void> {
  const by = { actorId: actor.id, actor: actor.name, at: now };
  await addNarrativeSteps(db, districtId, [
    { narrativeId: id, version, action: act, content, reason: null, ...by },
  ]);
  await addAuditEntry(db, {
    districtId,
    actor,
    action: `narrative.${act}`,
    subjectType: 'narrative',
    subjectId: id,
    detail: { version },
  });
}

import type { Db } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import { listRowNames } from '@/lib/db/warning-case-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { wordRedWarnings } from '@/lib/domain/warning/word-red-warnings';
import type { CaseChange } from './sync-warning-cases';

/**
 * One notice to the office and one to the leaders when a decision has turned warnings red, however many; none when
 * nothing has. With the client of the transaction that decides.
 */
export async function tellOfRedWarnings(
  db: Db,
  actor: Actor,
  { districtId, year }: { districtId: string; year: number },
  changes: readonly CaseChange[],
): Promise<void> {
  const red = changes.filter(turnedRed);
  if (red.length === 0) return;
  const names = await listRowNames(
    db,
    districtId,
    red.map(({ indicatorId }) => indicatorId),
  );
  const words = wordRedWarnings(
    red.map(({ indicatorId, message, kind }) => ({
      name: names.get(indicatorId) ?? '',
      message,
      cameBack: kind === 'cameBack',
    })),
  );
  await sendNotice(
    db,
    actor,
    (['office', 'leader'] as const).map((audience) => ({
      districtId,
      to: { audience },
      kind: 'warningRaised',
      year,
      ...words,
      href: `/d/${districtId}/warnings?year=${year}&level=red`,
    })),
  );
}

function turnedRed({ kind, level, levelBefore }: CaseChange): boolean {
  if (level !== 'red') return false;
  return kind === 'raised' || kind === 'cameBack' || (kind === 'regraded' && levelBefore !== 'red');
}

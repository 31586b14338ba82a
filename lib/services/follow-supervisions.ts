import { addAuditEntries } from '@/lib/db/audit';
import type { Db } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import { addSupervisionSteps, lockOpenSupervisions, setProposed } from '@/lib/db/supervision-writes';
import { listSupervisionsById, type SupervisionRow } from '@/lib/db/supervisions';
import { THE_PRODUCT } from '@/lib/domain/access/actor';
import { chinaDay } from '@/lib/domain/review/calendar';
import { advanceSupervision, beginsWait } from '@/lib/domain/supervision/advance-supervision';
import { noticesOfStep } from './supervision-notices';
import type { CaseChange } from './sync-warning-cases';
import { placeOf } from './take-supervision-step';

/** What the figures now say of a case that is under supervision. */
type Following = 'proposed' | 'withdrawn';

/**
 * Whatever is under supervision and has cleared is proposed for closing, a person decides; if it comes back before, the
 * proposal is taken back. Runs in the transaction of the reassessment, which holds the indicators.
 */
export async function followSupervisions(
  db: Db,
  districtId: string,
  changes: readonly CaseChange[],
  now: Date,
): Promise<void> {
  const following = new Map(
    changes.flatMap(({ caseId, kind }) => {
      const step = followingOf(kind);
      return step ? [[caseId, step] as const] : [];
    }),
  );
  if (following.size === 0) return;
  const ids = await lockOpenSupervisions(db, districtId, [...following.keys()]);
  if (ids.length === 0) return;
  const rows = await listSupervisionsById(db, districtId, ids);
  for (const kind of ['proposed', 'withdrawn'] as const) {
    await take(
      db,
      districtId,
      rows.filter(({ caseId }) => following.get(caseId) === kind),
      kind,
      now,
    );
  }
}

function followingOf(kind: CaseChange['kind']): Following | null {
  switch (kind) {
    case 'cleared':
      return 'proposed';
    case 'raised':
    case 'cameBack':
      return 'withdrawn';
    case 'regraded':
    case 'acknowledged':
    case 'closed':
      return null;
  }
}

const saidOf = (kind: Following, { isRetired }: SupervisionRow): string => {
  if (kind === 'withdrawn') return '最新数据再次触发预警，销号建议已撤回';
  return isRetired ? '指标已停用，不再预警' : '最新数据已不再触发预警';
};

async function take(
  db: Db,
  districtId: string,
  rows: readonly SupervisionRow[],
  kind: Following,
  now: Date,
): Promise<void> {
  const moved = rows.flatMap((row) => {
    const advance = advanceSupervision(row, { kind }, chinaDay(now));
    return advance.ok ? [{ row, id: row.id, beginsWait: beginsWait(row, advance.next) }] : [];
  });
  if (moved.length === 0) return;
  await setProposed(db, districtId, moved, kind === 'proposed' ? now : null, now);
  await addSupervisionSteps(
    db,
    districtId,
    moved.map(({ row }) => ({
      supervisionId: row.id,
      version: row.version + 1,
      kind,
      text: saidOf(kind, row),
      actor: THE_PRODUCT,
      onBehalfOf: THE_PRODUCT.name,
      at: now,
    })),
  );
  await addAuditEntries(
    db,
    moved.map(({ row }) => ({
      districtId,
      actor: THE_PRODUCT,
      action: kind === 'proposed' ? 'supervision.propose' : 'supervision.withdraw',
      subjectType: 'supervision',
      subjectId: row.id,
      detail: { ...placeOf(row), reason: saidOf(kind, row) },
    })),
  );
  const told = moved.flatMap(({ row }) => {
    const body = `${saidOf(kind, row)}。${kind === 'proposed' ? '请核对后决定是否销号。' : ''}`;
    return noticesOfStep(districtId, row, { kind, body }, null);
  });
  await sendNotice(db, THE_PRODUCT, told);
}

import { listDuties } from '@/lib/db/action-board';
import { addAuditEntry } from '@/lib/db/audit';
import { listBulletinHeads } from '@/lib/db/bulletins';
import { inTransaction } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import { countLiaisons } from '@/lib/db/round-board';
import type { Actor } from '@/lib/domain/access/actor';
import { isOwed, standBulletin, type QuarterStanding } from '@/lib/domain/progress/bulletin';
import { dutiesIn } from '@/lib/domain/progress/duty';
import { formatQuarter, isSameQuarter, quarterTitle } from '@/lib/domain/progress/quarter';
import { chinaDay } from '@/lib/domain/review/calendar';
import { AppError } from '@/lib/errors';
import type { RemindBulletinsInput } from '@/lib/schemas/bulletin';
import { bulletinPath } from './bulletin-path';
import { findQuarterPlace } from './bulletin-place';
import { requireRight } from './require-right';

export type RemindedUnit = { departmentId: string; department: string; hasAccount: boolean; text: string };

/**
 * 催报: a notice to each of the chosen units that still owe their bulletin, and the same words to paste into a message.
 * Two who remind within the same minute send one notice. Throws `wrongState` while nobody could do what it asks.
 */
export async function remindBulletins(
  actor: Actor,
  { departmentIds, ...place }: RemindBulletinsInput,
  now: Date,
): Promise<RemindedUnit[]> {
  const { districtId, planId, year, quarter } = place;
  requireRight(actor, { type: 'bulletin.review', districtId });
  return inTransaction(async (db) => {
    const { plan, standing } = await findQuarterPlace(db, place, now);
    refuseIdle(standing);
    const [duties, heads, liaisons] = await Promise.all([
      listDuties(db, districtId, planId, null),
      listBulletinHeads(db, districtId, planId),
      countLiaisons(db, districtId),
    ]);
    const own = dutiesIn(plan, duties, standing.quarter);
    const reminded = departmentIds.flatMap((departmentId): RemindedUnit[] => {
      const led = own.filter((duty) => duty.departmentId === departmentId);
      const head = heads.find((one) => one.departmentId === departmentId && isSameQuarter(one, place));
      const submittedOn = head?.submittedAt ? chinaDay(head.submittedAt) : null;
      if (!led[0] || !isOwed(standBulletin(standing, head ? { state: head.state, submittedOn } : null)))
        return [];
      const { department } = led[0];
      const text = wordReminder({ department, plan: plan.title, standing, count: led.length, now });
      const hasAccount = liaisons.some((liaison) => liaison.departmentId === departmentId);
      return [{ departmentId, department, hasAccount, text }];
    });
    const minute = now.toISOString().slice(0, 16);
    await sendNotice(
      db,
      actor,
      reminded.map(({ departmentId, text }) => ({
        districtId,
        to: { audience: 'department', departmentId },
        kind: 'bulletin',
        year,
        title: `请尽快报送${quarterTitle(standing.quarter)}简报`,
        body: text,
        href: bulletinPath({ districtId, planId, departmentId, year, quarter }),
        sentAt: now,
        onceKey: `bulletin.remind ${planId} ${formatQuarter(place)} ${departmentId} ${minute}`,
      })),
    );
    if (reminded.length > 0) {
      await addAuditEntry(db, {
        districtId,
        actor,
        action: 'bulletin.remind',
        subjectType: 'bulletin',
        subjectId: planId,
        detail: {
          year,
          quarter: quarterTitle(standing.quarter),
          departments: reminded.map(({ department }) => department),
        },
      });
    }
    return reminded;
  });
}

function refuseIdle({ phase, quarter }: QuarterStanding): void {
  const title = quarterTitle(quarter);
  if (phase === 'closed') {
    throw new AppError('wrongState', 'quarter is closed', {
      userMessage: `${title}已截止，单位现在不能填写。需要补报的，请先重新开放该季度。`,
    });
  }
  if (phase === 'future' || phase === 'running') {
    throw new AppError('wrongState', 'quarter has not ended', {
      userMessage: `${title}尚未结束，还没有到报送时间。`,
    });
  }
}

type Words = { department: string; plan: string; standing: QuarterStanding; count: number; now: Date };

function wordReminder({ department, plan, standing, count, now }: Words): string {
  const { dueOn, quarter } = standing;
  const by = chinaDay(now) <= dueOn ? `请于 ${dueOn} 前` : `截止日期 ${dueOn} 已过，请尽快`;
  return `${department}：《${plan}》${quarterTitle(quarter)}简报尚未报送（贵单位牵头 ${count} 项），${by}在系统中填写并提交。`;
}

import { listDuties } from '@/lib/db/action-board';
import { addAuditEntry } from '@/lib/db/audit';
import { holdPlanQuarters, setQuarterTerms } from '@/lib/db/bulletins';
import { inTransaction } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import type { Actor } from '@/lib/domain/access/actor';
import { dutiesIn } from '@/lib/domain/progress/duty';
import { lastDayOf, quarterTitle } from '@/lib/domain/progress/quarter';
import { AppError } from '@/lib/errors';
import type { SetQuarterInput } from '@/lib/schemas/bulletin';
import { findQuarterPlace } from './bulletin-place';
import { bulletinPath } from './bulletin-path';
import { requireRight } from './require-right';

/**
 * Sets the day a quarter's bulletins are due, closes the quarter or opens it again, and tells the units. Throws
 * `staleVersion` when a colleague has changed the quarter since it was shown.
 */
export async function setBulletinQuarter(actor: Actor, input: SetQuarterInput, now: Date): Promise<void> {
  const { districtId, planId, dueOn, closed, seen, ...quarter } = input;
  requireRight(actor, { type: 'bulletin.review', districtId });
  await inTransaction(async (db) => {
    await holdPlanQuarters(db, districtId, planId, 'office');
    const { plan, standing } = await findQuarterPlace(db, { districtId, planId, ...quarter }, now);
    const before = { dueOn: standing.dueOn, closed: standing.phase === 'closed' };
    const title = quarterTitle(quarter);
    if (before.dueOn !== seen.dueOn || before.closed !== seen.closed) {
      throw new AppError('staleVersion', 'quarter changed meanwhile', {
        userMessage: `${title}刚刚被他人调整为“${wordTerms(before)}”，请刷新页面后再改。`,
      });
    }
    if (dueOn < lastDayOf(quarter)) {
      throw new AppError('invalidInput', 'due before the quarter ends', {
        userMessage: `截止日期应不早于该季度最后一天（${lastDayOf(quarter)}）。`,
      });
    }
    if (closed && standing.phase === 'future') {
      throw new AppError('wrongState', 'future quarter', { userMessage: `${title}尚未开始，不能截止。` });
    }
    if (dueOn === before.dueOn && closed === before.closed) return;
    await setQuarterTerms(
      db,
      { districtId, planId, ...quarter },
      { dueOn, closedAt: closed ? now : null, closedBy: closed ? actor.name : null },
    );
    await addAuditEntry(db, {
      districtId,
      actor,
      action: actionOf(before, { dueOn, closed }),
      subjectType: 'bulletin',
      subjectId: planId,
      detail: { year: quarter.year, quarter: title, plans: plan.title, dueOn },
    });
    const duties = dutiesIn(plan, await listDuties(db, districtId, planId, null), quarter);
    const units = [...new Set(duties.map(({ departmentId }) => departmentId))];
    const said = wordChange(before, { dueOn, closed });
    await sendNotice(
      db,
      actor,
      units.map((departmentId) => ({
        districtId,
        to: { audience: 'department', departmentId },
        kind: 'bulletin',
        year: quarter.year,
        title: `${title}简报${said.title}`,
        body: `《${plan.title}》${title}简报${said.body}`,
        href: bulletinPath({ districtId, planId, departmentId, ...quarter }),
      })),
    );
  });
}

type Terms = { dueOn: string; closed: boolean };

const wordTerms = ({ dueOn, closed }: Terms) => `${dueOn} 截止${closed ? '，已关闭' : ''}`;

const actionOf = (before: Terms, after: Terms) =>
  before.closed === after.closed ? 'bulletin.extend' : after.closed ? 'bulletin.close' : 'bulletin.reopen';

function wordChange(before: Terms, after: Terms): { title: string; body: string } {
  if (before.closed !== after.closed) {
    return after.closed
      ? { title: '已截止', body: '已截止，不再接受填写。需要补报的，请联系妇儿工委办。' }
      : { title: '重新开放', body: `重新开放，请于 ${after.dueOn} 前报送。` };
  }
  return { title: '截止日期调整', body: `截止日期由 ${before.dueOn} 改为 ${after.dueOn}。` };
}

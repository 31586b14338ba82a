import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { BulletinDesk } from '@/components/actions/bulletin-desk';
import { Door } from '@/components/ui/door';
import { describeBulletinLock } from '@/lib/domain/progress/bulletin';
import { formatQuarter, quarterTitle } from '@/lib/domain/progress/quarter';
import { AppError } from '@/lib/errors';
import { getActionPlace } from '@/lib/services/get-action-place';
import { getBulletin, type BulletinDesk as Desk } from '@/lib/services/get-bulletin';
import { quarterHref } from '@/lib/view/actions/address';
import { toDutyItems, withDuties } from '@/lib/view/actions/bulletin-view';
import { describeStanding } from '@/lib/view/actions/standing';
import { formatDayTime } from '@/lib/view/format-date';
import {
  approveBulletinAction,
  returnBulletinAction,
  saveBulletinAction,
  submitBulletinAction,
  withdrawBulletinAction,
} from '../actions';
import { addressOf, readActionSearch, type ActionSearch } from '../action-page';
import { NothingTracked } from '../nothing-tracked';

export const metadata: Metadata = { title: '季度简报' };

const WRITING = { save: saveBulletinAction, submit: submitBulletinAction, withdraw: withdrawBulletinAction };
const REVIEW = { approve: approveBulletinAction, return: returnBulletinAction };

type Props = { params: Promise<{ district: string }>; searchParams: Promise<ActionSearch> };

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const { query, params: asked } = readActionSearch(district, await searchParams);
  return renderPage(async (actor) => {
    const now = new Date();
    const at = await getActionPlace(actor, query, now);
    if (!at) return <NothingTracked />;
    const departmentId = asked.department ?? actor.departmentId;
    if (departmentId === null) {
      throw new AppError('notFound', 'no department in the address', {
        userMessage: '地址中没有写明单位，请从“简报报送”页选择。',
      });
    }
    const address = addressOf(district, at);
    const place = { districtId: district, planId: at.plan.id, departmentId, ...at.standing.quarter };
    const desk = await getBulletin(actor, place, now);
    const { department, standing, duties, bulletin, previous, lastApproved, lock } = desk;
    const { quarter } = standing;
    return (
      <>
        <p className="no-print">
          <Door className="link" href={quarterHref(address)}>
            ‹ {quarterTitle(quarter)}简报
          </Door>
        </p>
        <h1>
          {quarterTitle(quarter)}简报 · {department.name}
        </h1>
        <p className="mt-0.5 text-ink-3">
          {at.plan.title} · {describeStanding(standing)}
        </p>
        <BulletinDesk
          key={`${at.plan.id} ${formatQuarter(quarter)} ${departmentId}`}
          place={place}
          bulletin={headOf(bulletin)}
          text={withDuties(bulletin, duties)}
          duties={toDutyItems(duties, previous, lastApproved)}
          storageKey={`fuer-bulletin:${actor.id}:${at.plan.id}:${formatQuarter(quarter)}:${departmentId}`}
          locked={describeBulletinLock(lock, { department: department.name, quarter })}
          canReturn={standing.phase !== 'closed'}
          writing={desk.mayWrite ? WRITING : null}
          review={desk.mayReview ? REVIEW : null}
        />
      </>
    );
  });
}

function headOf(bulletin: Desk['bulletin']) {
  if (!bulletin) return null;
  const { id, version, state, returnReason, flag, writtenBy, writtenAt, reviewedBy, reviewedAt } = bulletin;
  const signed = [
    `${writtenBy} ${formatDayTime(writtenAt)} 填写`,
    ...(reviewedBy && reviewedAt ? [`${reviewedBy} ${formatDayTime(reviewedAt)} 办理`] : []),
  ];
  return {
    id,
    version,
    state,
    returnReason,
    demonstration: flag === 'demonstration',
    signed: signed.join('；'),
  };
}

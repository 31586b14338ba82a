import type { Metadata } from 'next';
import { Suspense } from 'react';
import { renderPage } from '@/app/render-page';
import { JudgementSection } from '@/components/judgement/judgement-section';
import { ReasonSection } from '@/components/reasons/reason-section';
import { ReviewBoard } from '@/components/review/review-board';
import { DemoTag } from '@/components/ui/demo-tag';
import { periodParamsSchema } from '@/lib/schemas/address';
import { listReviewQueue } from '@/lib/services/list-review-queue';
import { describeDeadline } from '@/lib/view/entry-heading';
import { toJudgementRow } from '@/lib/view/judgement';
import { toDepartments, toReviewRow } from '@/lib/view/review-queue';
import { isOutstanding, toReasonRow } from '@/lib/view/warning-reasons';
import { addCommentAction } from '../comment-actions';
import { districtFrame } from '../district-frame';
import { signJudgementAction, withdrawJudgementAction } from '../judgement-actions';
import { giveWarningReasonAction } from '../reason-actions';
import { approveReadingsAction, returnReadingsAction } from './actions';

export const metadata: Metadata = { title: '审核' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ACTIONS = { approve: approveReadingsAction, return: returnReadingsAction, comment: addCommentAction };
const JUDGEMENT_ACTIONS = { sign: signJudgementAction, withdraw: withdrawJudgementAction };

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const { year: asked } = periodParamsSchema.parse(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = asked ?? frame.currentYear;
    const place = { districtId: district, year };
    const found = await listReviewQueue(actor, place, new Date());
    const rows = found.queue.map(toReviewRow);
    const deadline = describeDeadline(found.round, year, found.today);
    const archived = found.round?.closed ?? false;
    const judged = found.judged.map((row) => toJudgementRow(row, archived));
    const reasons = found.demands.map(toReasonRow);
    const flags = rows.flatMap((row) => [row, ...row.earlier].map(({ demonstration }) => demonstration));
    return (
      <>
        <h1>{year} 年度审核</h1>
        <Suspense>
          <ReviewBoard
            key={`${district}:${year}`}
            place={place}
            rows={rows}
            departments={toDepartments(found.departments)}
            deadline={deadline.text}
            demoTag={flags.includes(true) && <DemoTag mixed={flags.includes(false)} />}
            dueOn={found.round && found.today <= found.round.dueOn ? found.round.dueOn : null}
            canRemind={deadline.tone !== 'closed'}
            actions={ACTIONS}
            more={[
              {
                href: '#judgements',
                label: '待研判',
                count: judged.filter(({ current }) => !current).length,
              },
              { href: '#reasons', label: '待说明原因', count: reasons.filter(isOutstanding).length },
            ]}
          />
        </Suspense>
        {judged.length > 0 && (
          <JudgementSection place={place} rows={judged} actions={found.round && JUDGEMENT_ACTIONS} />
        )}
        <ReasonSection
          place={place}
          rows={reasons}
          archived={archived}
          showDepartment
          action={giveWarningReasonAction}
        />
      </>
    );
  });
}

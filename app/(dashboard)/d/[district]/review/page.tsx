import type { Metadata } from 'next';
import { Suspense } from 'react';
import { renderPage } from '@/app/render-page';
import { JudgementSection } from '@/components/judgement/judgement-section';
import { ReasonSection } from '@/components/reasons/reason-section';
import { ReviewBoard } from '@/components/review/review-board';
import { DemoTag } from '@/components/ui/demo-tag';
import { periodParamsSchema, reviewParamsSchema } from '@/lib/schemas/address';
import { listReviewQueue } from '@/lib/services/list-review-queue';
import { describeDeadline } from '@/lib/view/entry-heading';
import { toJudgementRow } from '@/lib/view/judgement';
import { toReviewRow } from '@/lib/view/review-queue';
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
  const search = await searchParams;
  const { year: asked } = periodParamsSchema.parse(search);
  const { list } = reviewParamsSchema.parse(search);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = asked ?? frame.currentYear;
    const place = { districtId: district, year };
    const found = await listReviewQueue(actor, { ...place, list }, new Date());
    const rows = found.queue.map((row) => toReviewRow(row, year));
    const deadline = describeDeadline(found.round, year, found.today);
    const { submitted, approved, total, owed } = found.progress;
    const archived = found.round?.closed ?? false;
    const judged = found.judged.map((row) => toJudgementRow(row, archived));
    const reasons = found.demands.map(toReasonRow);
    const flags = rows.flatMap((row) => [row, ...row.earlier].map(({ demonstration }) => demonstration));
    return (
      <>
        <h1>{year} 年度审核</h1>
        <Suspense>
          <ReviewBoard
            key={`${district}:${year}:${list}`}
            place={place}
            list={list}
            rows={rows}
            counts={{ waiting: submitted, approved, total }}
            owed={owed}
            deadline={deadline.text}
            demoTag={flags.includes(true) && <DemoTag mixed={flags.includes(false)} />}
            actions={ACTIONS}
            more={[
              {
                href: '#judgements',
                label: '待研判',
                count: judged.filter(({ current }) => !current).length,
                unit: '项',
              },
              {
                href: '#reasons',
                label: '待说明原因',
                count: reasons.filter(isOutstanding).length,
                unit: '项',
              },
              {
                href: `/d/${district}/narratives?year=${year}`,
                label: '待审核的年度总结',
                count: found.narratives,
                unit: '份',
              },
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

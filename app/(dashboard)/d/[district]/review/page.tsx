import type { Metadata } from 'next';
import { Suspense } from 'react';
import { renderPage } from '@/app/render-page';
import { ReviewBoard } from '@/components/review/review-board';
import { DemoTag } from '@/components/ui/demo-tag';
import { periodParamsSchema } from '@/lib/schemas/address';
import { listReviewQueue } from '@/lib/services/list-review-queue';
import { describeDeadline } from '@/lib/view/entry-heading';
import { toDepartments, toReviewRow } from '@/lib/view/review-queue';
import { districtFrame } from '../district-frame';
import { approveReadingsAction, returnReadingsAction } from './actions';

export const metadata: Metadata = { title: '审核' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ACTIONS = { approve: approveReadingsAction, return: returnReadingsAction };

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const { year: asked } = periodParamsSchema.parse(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = asked ?? frame.currentYear;
    const found = await listReviewQueue(actor, { districtId: district, year }, new Date());
    const rows = found.queue.map(toReviewRow);
    const deadline = describeDeadline(found.round, year, found.today);
    const flags = rows.flatMap((row) => [row, ...row.earlier].map(({ demonstration }) => demonstration));
    return (
      <>
        <h1>{year} 年度审核</h1>
        <Suspense>
          <ReviewBoard
            key={`${district}:${year}`}
            place={{ districtId: district, year }}
            rows={rows}
            departments={toDepartments(found.departments)}
            deadline={deadline.text}
            demoTag={flags.includes(true) && <DemoTag mixed={flags.includes(false)} />}
            dueOn={found.round && found.today <= found.round.dueOn ? found.round.dueOn : null}
            canRemind={deadline.tone !== 'closed'}
            actions={ACTIONS}
          />
        </Suspense>
      </>
    );
  });
}

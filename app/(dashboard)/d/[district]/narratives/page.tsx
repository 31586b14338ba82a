import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { NarrativeOverview } from '@/components/narratives/narrative-overview';
import { periodParamsSchema } from '@/lib/schemas/address';
import { listNarratives } from '@/lib/services/list-narratives';
import { describeDeadline } from '@/lib/view/entry-heading';
import { toNarrativeRows } from '@/lib/view/narratives/overview';
import { districtFrame } from '../district-frame';
import { approveNarrativesAction, returnNarrativesAction } from './actions';
import { departmentDesk } from './department-desk';

export const metadata: Metadata = { title: '年度总结' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const REVIEW = { approve: approveNarrativesAction, return: returnNarrativesAction };

/** A department's own documents; for everybody else those of all departments. */
export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const { year: asked } = periodParamsSchema.parse(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = asked ?? frame.currentYear;
    const place = { districtId: district, year };
    if (actor.departmentId !== null) {
      return departmentDesk(actor, { ...place, departmentId: actor.departmentId });
    }
    const { round, today, rows, mayReview } = await listNarratives(actor, place, new Date());
    return (
      <NarrativeOverview
        key={`${district}:${year}`}
        place={place}
        deadline={describeDeadline(round, year, today).text}
        rows={toNarrativeRows(rows)}
        review={mayReview ? REVIEW : null}
        canReturn={round !== null && !round.closed}
      />
    );
  });
}

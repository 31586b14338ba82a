import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { OpenSupervision } from '@/components/supervision/open-supervision';
import { periodParamsSchema } from '@/lib/schemas/address';
import { newSupervisionParamsSchema } from '@/lib/schemas/supervision';
import { getSupervisionDraft } from '@/lib/services/get-supervision-draft';
import { composeDraft } from '@/lib/view/supervision/draft';
import { districtFrame } from '../../district-frame';
import { openSupervisionAction } from '../actions';

export const metadata: Metadata = { title: '发起督办' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const query = await searchParams;
  const { case: caseId } = newSupervisionParamsSchema.parse(query);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = periodParamsSchema.parse(query).year ?? frame.currentYear;
    const draft = await getSupervisionDraft(actor, { districtId: district, caseId });
    return (
      <OpenSupervision
        key={caseId}
        {...{ district, year }}
        draft={composeDraft(draft, new Date())}
        storageKey={`fuer-supervision:${actor.id}:new:${caseId}`}
        action={openSupervisionAction}
      />
    );
  });
}

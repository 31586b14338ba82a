import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { SupervisionPage } from '@/components/supervision/supervision-page';
import { pathIdSchema, periodParamsSchema } from '@/lib/schemas/address';
import { getSupervision } from '@/lib/services/get-supervision';
import { districtFrame } from '../../district-frame';
import {
  acceptSupervisionAction,
  answerSupervisionAction,
  closeSupervisionAction,
  escalateSupervisionAction,
  extendSupervisionAction,
  reopenSupervisionAction,
  returnSupervisionAction,
} from '../actions';

export const metadata: Metadata = { title: '督办' };

const ACTIONS = {
  answer: answerSupervisionAction,
  accept: acceptSupervisionAction,
  return: returnSupervisionAction,
  escalate: escalateSupervisionAction,
  extend: extendSupervisionAction,
  close: closeSupervisionAction,
  reopen: reopenSupervisionAction,
};

type Props = {
  params: Promise<{ district: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One 督办 from its warning to 销号, and the form for whoever has to act. */
export default async function Page({ params, searchParams }: Props) {
  const { district, id } = await params;
  const { year: asked } = periodParamsSchema.parse(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const place = { districtId: district, supervisionId: pathIdSchema.parse(id) };
    const file = await getSupervision(actor, place);
    return (
      <SupervisionPage
        file={file}
        district={district}
        year={asked ?? frame.currentYear}
        role={actor.role}
        now={new Date()}
        storageKey={`fuer-supervision:${actor.id}:${id}`}
        actions={ACTIONS}
      />
    );
  });
}

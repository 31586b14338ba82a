import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { SupervisionHead } from '@/components/supervision/supervision-head';
import { SupervisionList } from '@/components/supervision/supervision-list';
import { chinaDay } from '@/lib/domain/review/calendar';
import { periodParamsSchema } from '@/lib/schemas/address';
import { supervisionFilterSchema } from '@/lib/schemas/supervision';
import { listSupervisions } from '@/lib/services/list-supervisions';
import {
  groupSupervisions,
  listDepartments,
  selectSupervisions,
  supervisionSentence,
} from '@/lib/view/supervision/list-items';
import { districtFrame } from '../district-frame';

export const metadata: Metadata = { title: '督办' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Every 督办 of the district; first what the reader has to act on. */
export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const query = await searchParams;
  const filter = supervisionFilterSchema.parse(query);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = periodParamsSchema.parse(query).year ?? frame.currentYear;
    const rows = await listSupervisions(actor, district);
    const today = chinaDay(new Date());
    const shown = selectSupervisions(rows, filter, today);
    const place = { district, year, filter };
    return (
      <>
        <SupervisionHead
          {...place}
          sentence={supervisionSentence(rows, today)}
          departments={listDepartments(rows)}
        />
        <SupervisionList
          {...place}
          isEmpty={rows.length === 0}
          groups={groupSupervisions(shown, actor, today)}
        />
      </>
    );
  });
}

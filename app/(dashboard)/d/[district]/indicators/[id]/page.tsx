import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { IndicatorPage } from '@/components/indicators/detail/indicator-page';
import type { Role } from '@/lib/domain/access/actor';
import { pathIdSchema, periodParamsSchema } from '@/lib/schemas/address';
import { getIndicator } from '@/lib/services/get-indicator';
import { districtFrame } from '../../district-frame';
import { signJudgementAction, withdrawJudgementAction } from '../../judgement-actions';

const JUDGEMENT_ACTIONS = { sign: signJudgementAction, withdraw: withdrawJudgementAction };

export const metadata: Metadata = { title: '指标' };

type Props = {
  params: Promise<{ district: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { district, id } = await params;
  const { year: asked } = periodParamsSchema.parse(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = asked ?? frame.currentYear;
    const place = { districtId: district, indicatorId: pathIdSchema.parse(id), year };
    const { maySign, mayExplain, ...data } = await getIndicator(actor, place);
    return (
      <IndicatorPage
        {...data}
        district={district}
        districtName={frame.district.name}
        year={year}
        today={new Date()}
        judgementActions={maySign ? JUDGEMENT_ACTIONS : null}
        explainHref={mayExplain ? explainHref(actor.role, district, year) : null}
      />
    );
  });
}

/** Where a warning is explained: the office does it where it reviews, a department where it reports. */
const explainHref = (role: Role, district: string, year: number) =>
  `/d/${district}/${role === 'office' ? 'review' : 'entry'}?year=${year}#reasons`;

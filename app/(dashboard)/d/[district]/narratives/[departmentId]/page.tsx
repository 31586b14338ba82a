import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { pathIdSchema, periodParamsSchema } from '@/lib/schemas/address';
import { districtFrame } from '../../district-frame';
import { departmentDesk } from '../department-desk';

export const metadata: Metadata = { title: '年度总结' };

type Props = {
  params: Promise<{ district: string; departmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { district, departmentId } = await params;
  const { year: asked } = periodParamsSchema.parse(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = asked ?? frame.currentYear;
    return departmentDesk(actor, {
      districtId: district,
      departmentId: pathIdSchema.parse(departmentId),
      year,
    });
  });
}

import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { wallFragment } from '@/app/wall-fragment';
import { WallScreen } from '@/components/dashboard/wall-screen';
import { requestPath } from '@/lib/server/request-path';

export const metadata: Metadata = { title: '大屏' };
export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The leaders' screen for a wall of 1920 × 1080: no frame, dark, keeps itself up to date. */
export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const query = await searchParams;
  return renderPage(async (actor) => {
    const wall = await wallFragment(actor, district, query);
    return (
      <WallScreen key={await requestPath()} {...wall} district={district} at={new Date().toISOString()} />
    );
  });
}

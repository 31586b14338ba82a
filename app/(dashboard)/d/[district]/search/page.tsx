import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { SearchPage } from '@/components/search/search-page';
import { findInDistrict } from '../find-in-district';

export const metadata: Metadata = { title: '查找' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const EACH_AT_MOST = 60;

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const asked = await searchParams;
  return renderPage(async (actor) => {
    const { results, year } = await findInDistrict(actor, district, asked, EACH_AT_MOST);
    return <SearchPage {...{ results, district, year }} />;
  });
}

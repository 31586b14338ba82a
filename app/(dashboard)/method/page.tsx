import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { MethodPage } from '@/components/method/method-page';
import { getOwnSettings } from '@/lib/services/get-settings';

export const metadata: Metadata = { title: '方法说明' };

/** For everybody who is logged in, with the settings of their own district. */
export default function Page() {
  return renderPage(async (actor) => (
    <MethodPage settings={await getOwnSettings(actor)} district={actor.districtId} />
  ));
}

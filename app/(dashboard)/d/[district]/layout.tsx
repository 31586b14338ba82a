import type { ReactNode } from 'react';
import { renderPage } from '@/app/render-page';
import { Frame } from '@/components/frame/frame';
import { currentUnreadNotices } from '@/lib/server/session';
import { districtFrame } from './district-frame';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ district: string }>; children: ReactNode };

/** Draws the frame; each page's service decides for itself whether the user may see its content. */
export default async function DistrictLayout({ params, children }: Props) {
  const { district } = await params;
  return renderPage(async (actor) => {
    const { district: shown, districts, years, currentYear } = await districtFrame(actor, district);
    return (
      <Frame
        actor={actor}
        unread={await currentUnreadNotices()}
        period={{ district: shown, districts, years, currentYear }}
      >
        {children}
      </Frame>
    );
  });
}

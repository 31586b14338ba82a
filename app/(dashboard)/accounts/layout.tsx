import type { ReactNode } from 'react';
import { renderPage } from '@/app/render-page';
import { Frame } from '@/components/frame/frame';
import { withMenuDistrict } from '../menu-district';

export const dynamic = 'force-dynamic';

/** Draws the frame of a page that belongs to no district. */
export default function Layout({ children }: { children: ReactNode }) {
  return renderPage(async (actor) => <Frame actor={withMenuDistrict(actor)}>{children}</Frame>);
}

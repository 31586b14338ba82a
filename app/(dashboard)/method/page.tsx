import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { MethodPage } from '@/components/method/method-page';

export const metadata: Metadata = { title: '方法说明' };

/** For everybody who is logged in: it names no district. */
export default function Page() {
  return renderPage(() => Promise.resolve(<MethodPage />));
}

import { redirect } from 'next/navigation';
import { renderPage } from './render-page';
import { homePath } from '@/lib/view/home-path';

export const dynamic = 'force-dynamic';

export default async function HomePage() {
  let target: string | undefined;
  const fallback = await renderPage(async (actor) => {
    target = homePath(actor);
    return null;
  });
  if (target) redirect(target);
  return fallback;
}

import { notFound } from 'next/navigation';
import { env } from '@/lib/server/env';

export const dynamic = 'force-dynamic';

/** The floor that `npm run bench` measures the other pages against; absent in ordinary operation. */
export default function EmptyPage() {
  if (env().BENCH !== '1') notFound();
  return <p>空</p>;
}

import Link from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A number or name that leads to what is behind it. Pages hold many of them, so none is fetched in advance:
 * a hundred prefetches would cost the server more than the page itself.
 */
export function Door({ className = 'door', ...props }: ComponentProps<typeof Link>) {
  return <Link prefetch={false} className={className} {...props} />;
}

import type { ComponentProps } from 'react';

/** A `Door` inside a static fragment, which makes its links soft. */
export function StaticDoor({ className = 'door', ...props }: ComponentProps<'a'> & { href: string }) {
  return <a className={className} {...props} />;
}

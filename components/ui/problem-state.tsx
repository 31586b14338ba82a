import Link from 'next/link';
import type { ReactNode } from 'react';

type Props = {
  title: string;
  message: string;
  action?: { href: string; label: string };
  children?: ReactNode;
};

/** Empty, no-permission and error states: what happened, and what to do next. */
export function ProblemState({ title, message, action, children }: Props) {
  return (
    <section className="card mx-auto my-8 max-w-xl px-6 py-10 text-center" role="status">
      <h2 className="text-lg">{title}</h2>
      <p className="mt-2 text-ink-2">{message}</p>
      {children}
      {action && (
        <p className="mt-5">
          <Link className="btn" href={action.href} prefetch={false}>
            {action.label}
          </Link>
        </p>
      )}
    </section>
  );
}

'use client';

import Link from 'next/link';
import { useEffect } from 'react';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** What a page shows when drawing it failed unexpectedly; the server has it in its log under the number. */
export default function ErrorPage({ error, reset }: Props) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <main className="grid min-h-[60dvh] place-items-center px-4">
      <section className="card max-w-lg px-8 py-10 text-center" role="alert">
        <h1>页面暂时打不开</h1>
        <p className="mt-2 text-ink-2">
          系统遇到意外问题，已记入日志。请先重试；仍打不开，请把下面的编号告诉系统管理员。
        </p>
        {error.digest && <p className="hint mt-2">编号 {error.digest}</p>}
        <p className="mt-5 flex justify-center gap-3">
          <button type="button" className="btn btn-main" onClick={reset}>
            重试
          </button>
          <Link className="btn" href="/">
            返回首页
          </Link>
        </p>
      </section>
    </main>
  );
}

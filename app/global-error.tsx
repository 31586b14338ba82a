'use client';

import './globals.css';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The last resort, when even the root layout failed: brings its own document. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="zh-CN">
      <body>
        <title>页面暂时打不开 · 妇儿规划监测平台</title>
        <main className="grid min-h-dvh place-items-center px-4">
          <section className="card max-w-lg px-8 py-10 text-center" role="alert">
            <h1>页面暂时打不开</h1>
            <p className="mt-2 text-ink-2">请先重试；仍打不开，请稍后再来，或联系系统管理员。</p>
            {error.digest && <p className="hint mt-2">编号 {error.digest}</p>}
            <p className="mt-5">
              <button type="button" className="btn btn-main" onClick={reset}>
                重试
              </button>
            </p>
          </section>
        </main>
      </body>
    </html>
  );
}

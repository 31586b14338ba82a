import Link from 'next/link';

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center px-4">
      <section className="card max-w-lg px-8 py-10 text-center">
        <h1>没有这个页面</h1>
        <p className="mt-2 text-ink-2">地址可能有误，或者内容已经移走。请从首页重新进入。</p>
        <p className="mt-5">
          <Link className="btn btn-main" href="/">
            返回首页
          </Link>
        </p>
      </section>
    </main>
  );
}

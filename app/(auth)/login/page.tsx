import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LoginForm } from '@/components/auth/login-form';
import { env } from '@/lib/server/env';
import { toProblem } from '@/lib/server/run-action';
import { currentActor } from '@/lib/server/session';
import { listDemoAccounts, type DemoAccount } from '@/lib/services/list-demo-accounts';
import { safeNext } from '@/lib/view/safe-next';

export const metadata: Metadata = { title: '登录' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LoginPage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next);
  const { isLoggedIn, demoAccounts, notice } = await load();
  if (isLoggedIn) redirect(next);
  return <LoginForm next={next} demoAccounts={demoAccounts} notice={notice} />;
}

type Loaded = { isLoggedIn: boolean; demoAccounts: DemoAccount[]; notice: string | null };

/** The form is shown even while the database is away, with a word about it. */
async function load(): Promise<Loaded> {
  try {
    const isLoggedIn = (await currentActor()) !== null;
    const showsDemo = !isLoggedIn && env().DEMO === '1';
    return { isLoggedIn, demoAccounts: showsDemo ? await listDemoAccounts() : [], notice: null };
  } catch (error) {
    return { isLoggedIn: false, demoAccounts: [], notice: toProblem(error).message };
  }
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PasswordForm } from '@/components/auth/password-form';
import { ProblemState } from '@/components/ui/problem-state';
import type { Actor } from '@/lib/domain/access/actor';
import { toProblem } from '@/lib/server/run-action';
import { currentActor } from '@/lib/server/session';

export const metadata: Metadata = { title: '修改密码' };

/** Not `renderPage`: this is the one page somebody with a first password may see. */
export default async function PasswordPage() {
  const loaded = await load();
  if ('message' in loaded) {
    return (
      <ProblemState
        title="暂时打不开"
        message={loaded.message}
        action={{ href: '/password', label: '重试' }}
      />
    );
  }
  if (!loaded.actor) redirect('/login?next=/');
  return <PasswordForm name={loaded.actor.name} forced={loaded.actor.mustChangePassword} />;
}

async function load(): Promise<{ actor: Actor | null } | { message: string }> {
  try {
    return { actor: await currentActor() };
  } catch (error) {
    return { message: toProblem(error).message };
  }
}

import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ProblemState } from '@/components/ui/problem-state';
import type { Actor } from '@/lib/domain/access/actor';
import type { ErrorCode } from '@/lib/errors';
import { requestPath } from '@/lib/server/request-path';
import { toProblem } from '@/lib/server/run-action';
import { currentActor } from '@/lib/server/session';

const TITLE: Record<ErrorCode, string> = {
  unauthenticated: '请重新登录',
  passwordChangeRequired: '请先修改密码',
  forbidden: '没有查看权限',
  notFound: '没有找到',
  invalidInput: '地址有误',
  staleVersion: '数据已更新',
  wrongState: '暂不能查看',
  conflict: '内容重复',
  unavailable: '暂时连接不上数据库',
  internal: '页面暂时打不开',
};

/**
 * The one rhythm of every page: authenticate, load through services, render – and show a failure as a page
 * that says what to do. `work` loads and returns plain elements; services inside it authorise.
 */
export async function renderPage(work: (actor: Actor) => Promise<ReactNode>): Promise<ReactNode> {
  const outcome = await load(work);
  if (outcome.kind === 'node') return outcome.node;
  if (outcome.kind === 'redirect') redirect(outcome.to);
  const { code, message } = outcome.problem;
  return <ProblemState title={TITLE[code]} message={message} action={{ href: '/', label: '返回首页' }} />;
}

type Outcome =
  | { kind: 'node'; node: ReactNode }
  | { kind: 'redirect'; to: string }
  | { kind: 'problem'; problem: ReturnType<typeof toProblem> };

async function load(work: (actor: Actor) => Promise<ReactNode>): Promise<Outcome> {
  try {
    const actor = await currentActor();
    if (!actor) return { kind: 'redirect', to: `/login?next=${encodeURIComponent(await requestPath())}` };
    if (actor.mustChangePassword) return { kind: 'redirect', to: '/password' };
    return { kind: 'node', node: await work(actor) };
  } catch (error) {
    return { kind: 'problem', problem: toProblem(error) };
  }
}

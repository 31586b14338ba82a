'use client';

import { unstable_isUnrecognizedActionError as isFromBeforeUpdate } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { ActionResult, Problem } from '@/lib/schemas/action-result';

const OFFLINE: Problem = {
  code: 'unavailable',
  message: '没有连上服务器，您填写的内容仍保留在页面上。请检查网络后重试。',
  fields: {},
  detail: {},
};

/** The page was loaded before the server was updated: no retry can succeed, only loading it anew. */
const OUTDATED: Problem = {
  ...OFFLINE,
  message: '系统刚刚更新，请刷新页面后重试。填报表中未保存的内容已暂存在本机，刷新后可以恢复。',
  detail: { reload: true },
};

/**
 * Runs a server action from a form: knows whether it is running, keeps the last problem, and turns a lost
 * connection into a problem instead of an exception. `run` answers the data, or undefined when refused;
 * `send` answers the whole result, for actions that have no data.
 */
export function useAction<I, T>(action: (input: I) => Promise<ActionResult<T>>) {
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = (input: I): Promise<ActionResult<T>> =>
    new Promise((resolve) => {
      startTransition(async () => {
        const result = await action(input).catch((error: unknown) => ({
          ok: false as const,
          problem: isFromBeforeUpdate(error) ? OUTDATED : OFFLINE,
        }));
        setProblem(result.ok ? null : result.problem);
        resolve(result);
      });
    });
  const run = async (input: I): Promise<T | undefined> => {
    const result = await send(input);
    return result.ok ? result.data : undefined;
  };
  return { run, send, pending, problem, clear: () => setProblem(null) };
}

/** One line for the head of a form whose fields carry their own messages. */
export function problemSummary(problem: Problem | null): string | null {
  if (!problem) return null;
  const count = Object.keys(problem.fields).length;
  return count > 1 ? `有 ${count} 处需要修改，请看各栏的提示。` : problem.message;
}

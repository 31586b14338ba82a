import fs from 'node:fs';
import type { ActionResult } from '@/lib/schemas/action-result';
import { inProject } from '../support/project.mjs';

type Manifest = { node: Record<string, { exportedName: string; filename: string }> };

/** The ids of the built application's server actions, by the name they are exported under. */
export function readActionIds(): ReadonlyMap<string, string> {
  const text = fs.readFileSync(inProject('.next/server/server-reference-manifest.json'), 'utf8');
  const { node } = JSON.parse(text) as Manifest;
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}

export type ActionCall = { origin: string; cookie: string; path: string; id: string; input: unknown };

/** Calls a server action as a browser on the page `path` does. Rejects when the server is gone before it answered. */
export async function callAction<T>({
  origin,
  cookie,
  path,
  id,
  input,
}: ActionCall): Promise<ActionResult<T>> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: {
      cookie,
      origin,
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': id,
    },
    body: JSON.stringify([input]),
  });
  const text = await response.text();
  // The answer is a stream of numbered rows; the first one points to the row with the action's result.
  const row = /"a":"\$@(\w+)"/.exec(text)?.[1];
  const line = text.split('\n').find((each) => each.startsWith(`${row}:{`));
  if (!response.ok || line === undefined)
    throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
  return JSON.parse(line.slice(line.indexOf(':') + 1)) as ActionResult<T>;
}

/** Logs in as the form does. The marker says that the session was renewed just now. */
export async function signIn(origin: string, username: string, password: string): Promise<string> {
  const response = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return [...cookies, 'fuer.seen=1'].join('; ');
}

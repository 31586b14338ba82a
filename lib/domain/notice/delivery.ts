/** What became of one attempt to post a notice to the webhook. */
export type DeliveryOutcome = { ok: true; status: number } | { ok: false; problem: DeliveryProblem };

export type DeliveryProblem =
  | { kind: 'status'; status: number }
  /** Redirects are not followed: the host they lead to has not been allowed. */
  | { kind: 'redirect'; status: number }
  | { kind: 'timeout'; seconds: number }
  | { kind: 'unreachable'; code: string }
  | { kind: 'hostNotAllowed' }
  | { kind: 'secretUnreadable' };

/** Minutes after the first, second, … failed attempt. */
const RETRY_MINUTES = [1, 5, 30, 120, 720];

/** When to try again after `attempts` attempts; null: it is given up. */
export function retryAt(attempts: number, now: Date): Date | null {
  const minutes = RETRY_MINUTES[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

export function wordDeliveryProblem(problem: DeliveryProblem): string {
  switch (problem.kind) {
    case 'status':
      return `对方没有接收（HTTP ${problem.status}），请与对方核对地址和密钥。`;
    case 'redirect':
      return `对方要求转到其他地址（HTTP ${problem.status}），系统不跟随，请直接填写最终地址。`;
    case 'timeout':
      return `对方 ${problem.seconds} 秒内没有答复，请检查对方服务。`;
    case 'unreachable':
      return `连接不上对方（${problem.code}），请检查地址和网络。`;
    case 'hostNotAllowed':
      return '该主机已不在系统管理员允许的主机之内，请联系系统管理员。';
    case 'secretUnreadable':
      return '保存的密钥无法读取（系统的密钥已更换），请重新填写密钥。';
  }
}

import { PASSWORD_PROBLEM_MESSAGE, type PasswordProblem } from '../domain/access/password-rule';

/** What the authentication routes answer when they refuse. */
export type AuthRefusal = { status: number; code?: string; message?: string; retryAfter?: number | null };

const LOGIN_MESSAGE: Record<string, string> = {
  INVALID_USERNAME_OR_PASSWORD: '用户名或密码不正确，请重新输入。连续输错 5 次，账号将锁定 15 分钟。',
  ACCOUNT_LOCKED: '连续输错次数过多，账号已锁定。请 15 分钟后再试，或请系统管理员解锁。',
  DEMONSTRATION_CLOSED: '正式系统不接受演示账号的公开密码。请联系系统管理员开通本人账号。',
  ACCOUNT_DISABLED: '该账号已停用。如需恢复，请联系系统管理员。',
};

const PASSWORD_MESSAGE: Record<string, string> = {
  INVALID_PASSWORD: '原密码不正确，请重新输入。',
  PASSWORD_TOO_SHORT: PASSWORD_PROBLEM_MESSAGE.tooShort,
  PASSWORD_TOO_LONG: PASSWORD_PROBLEM_MESSAGE.tooLong,
};

const OFFLINE = '没有连上服务器，请检查网络后重试。';
const UNAVAILABLE = '暂时连接不上数据库，请稍后重试；多次出现请联系系统管理员。';

/** The message for a refused login. `null` stands for a server that did not answer. */
export function loginMessage(refusal: AuthRefusal | null): string {
  if (!refusal) return OFFLINE;
  const known = refusal.code === undefined ? undefined : LOGIN_MESSAGE[refusal.code];
  if (known) return known;
  if (refusal.status === 429) return tooMany(refusal.retryAfter);
  if (refusal.status >= 500) return UNAVAILABLE;
  return LOGIN_MESSAGE.INVALID_USERNAME_OR_PASSWORD as string;
}

/** The message for a refused change of password. */
export function passwordMessage(refusal: AuthRefusal | null): string {
  if (!refusal) return OFFLINE;
  const { code, status } = refusal;
  if (code?.startsWith('PASSWORD_REFUSED_')) {
    const problem = code.slice('PASSWORD_REFUSED_'.length) as PasswordProblem;
    if (Object.hasOwn(PASSWORD_PROBLEM_MESSAGE, problem)) return PASSWORD_PROBLEM_MESSAGE[problem];
  }
  const known = code === undefined ? undefined : PASSWORD_MESSAGE[code];
  if (known) return known;
  if (status === 401) return '登录已过期，请重新登录后再修改密码。';
  if (status === 429) return tooMany(refusal.retryAfter);
  return UNAVAILABLE;
}

function tooMany(retryAfter: number | null | undefined): string {
  const wait =
    retryAfter && Number.isFinite(retryAfter) ? `请 ${Math.ceil(retryAfter)} 秒后再试。` : '请稍后再试。';
  return `尝试过于频繁，${wait}`;
}

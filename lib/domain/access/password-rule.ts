export const PASSWORD_MIN_LENGTH = 10;
export const PASSWORD_MAX_LENGTH = 128;

/** The demonstration accounts' password. It is printed in the README, so nobody may choose it as a new one. */
export const PUBLISHED_PASSWORD = 'Yanshi-2030!';

export type PasswordProblem =
  'tooShort' | 'tooLong' | 'oneKind' | 'containsUsername' | 'unchanged' | 'published';

export const PASSWORD_PROBLEM_MESSAGE: Record<PasswordProblem, string> = {
  tooShort: `密码至少 ${PASSWORD_MIN_LENGTH} 个字符，请再加长。`,
  tooLong: `密码不超过 ${PASSWORD_MAX_LENGTH} 个字符，请缩短。`,
  oneKind: '请在大写字母、小写字母、数字、符号中至少用两类。',
  containsUsername: '密码中不要包含用户名，请换一个。',
  unchanged: '新密码与原密码相同，请换一个。',
  published: '这是公开的演示密码，请换一个。',
};

/** The rules as the password page prints them. */
export const PASSWORD_RULES: readonly string[] = [
  `至少 ${PASSWORD_MIN_LENGTH} 个字符`,
  '大写字母、小写字母、数字、符号中至少两类',
  '不包含用户名，且与原密码不同',
];

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
const REQUIRED_KINDS = 2;

/** What speaks against a new password; null when it may be used. */
export function findPasswordProblem(
  password: string,
  context: { username?: string | null; current?: string } = {},
): PasswordProblem | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN_LENGTH) return 'tooShort';
  if (length > PASSWORD_MAX_LENGTH) return 'tooLong';
  if (KINDS.filter((kind) => kind.test(password)).length < REQUIRED_KINDS) return 'oneKind';
  const username = context.username?.toLowerCase();
  if (username && password.toLowerCase().includes(username)) return 'containsUsername';
  if (password === context.current) return 'unchanged';
  if (password === PUBLISHED_PASSWORD) return 'published';
  return null;
}

/** Every failure a user may meet has one of these codes; decide on the code, never on message text. */
export type ErrorCode =
  | 'unauthenticated'
  | 'passwordChangeRequired'
  | 'forbidden'
  | 'notFound'
  | 'invalidInput'
  | 'staleVersion'
  | 'wrongState'
  | 'conflict'
  | 'unavailable'
  | 'internal';

const DEFAULT_MESSAGE: Record<ErrorCode, string> = {
  unauthenticated: '登录已过期，请重新登录。',
  passwordChangeRequired: '请先修改初始密码，再继续使用。',
  forbidden: '您没有这项操作的权限。如确需办理，请联系本级妇儿工委办。',
  notFound: '没有找到该内容，可能已被删除或地址有误。请返回上一页重新选择。',
  invalidInput: '填写的内容有误，请按提示修改后重试。',
  staleVersion: '该数据刚刚被他人修改，请核对后再保存。',
  wrongState: '当前状态不能进行这项操作，请刷新页面查看最新状态。',
  conflict: '与已有内容重复，请核对后重试。',
  unavailable: '暂时连接不上数据库，您填写的内容仍保留在页面上，请稍后重试。',
  internal: '系统遇到意外问题，已记入日志。请稍后重试；多次出现请联系系统管理员。',
};

type AppErrorOptions = {
  /** Chinese, says what to do next. */
  userMessage?: string;
  /** Machine-readable context the interface needs (field errors, both values of a conflict). */
  detail?: Record<string, unknown>;
  cause?: unknown;
};

/** The one error class of the product: internal message for the log, Chinese message for the user. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly userMessage: string;
  readonly detail: Record<string, unknown>;

  constructor(code: ErrorCode, internalMessage: string, options: AppErrorOptions = {}) {
    super(internalMessage, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.userMessage = options.userMessage ?? DEFAULT_MESSAGE[code];
    this.detail = options.detail ?? {};
  }
}

/** The message that may be shown for a code without further context. */
export function defaultUserMessage(code: ErrorCode): string {
  return DEFAULT_MESSAGE[code];
}

import { describe, expect, it } from 'vitest';
import { loginMessage, passwordMessage } from '@/lib/view/auth-message';

describe('loginMessage', () => {
  it.each([
    [{ status: 401, code: 'INVALID_USERNAME_OR_PASSWORD' }, '用户名或密码不正确'],
    [{ status: 422, code: 'INVALID_USERNAME' }, '用户名或密码不正确'],
    [{ status: 429, code: 'ACCOUNT_LOCKED' }, '15 分钟后再试'],
    [{ status: 403, code: 'ACCOUNT_DISABLED' }, '已停用'],
    [{ status: 429, retryAfter: 41.2 }, '请 42 秒后再试'],
    [{ status: 429 }, '请稍后再试'],
    [{ status: 503, code: 'unavailable' }, '连接不上数据库'],
    [null, '检查网络'],
  ])('%o says %s', (refusal, part) => {
    expect(loginMessage(refusal)).toContain(part);
  });
});

describe('passwordMessage', () => {
  it.each([
    [{ status: 400, code: 'INVALID_PASSWORD' }, '原密码不正确'],
    [{ status: 400, code: 'PASSWORD_REFUSED_unchanged' }, '与原密码相同'],
    [{ status: 400, code: 'PASSWORD_TOO_SHORT' }, '至少 10 个字符'],
    [{ status: 400, code: 'PASSWORD_REFUSED_toString' }, '请稍后重试'],
    [{ status: 401 }, '请重新登录'],
    [{ status: 429, retryAfter: 10 }, '10 秒'],
    [null, '检查网络'],
  ])('%o says %s', (refusal, part) => {
    expect(passwordMessage(refusal)).toContain(part);
  });
});

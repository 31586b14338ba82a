import { describe, expect, it } from 'vitest';
import { findPasswordProblem } from '@/lib/domain/access/password-rule';
import { createOneTimePassword } from '@/lib/services/one-time-password';

describe('findPasswordProblem', () => {
  it.each([
    ['tooShort', 'Abcdef-12', {}],
    ['tooShort', '密码密码密码密码密', {}],
    ['tooLong', `a1${'x'.repeat(127)}`, {}],
    ['oneKind', 'abcdefghij', {}],
    ['oneKind', '1234567890', {}],
    ['containsUsername', 'My-ZhangMin-26', { username: 'zhangmin' }],
    ['unchanged', 'Right-password-1', { current: 'Right-password-1' }],
    ['published', 'Yanshi-2030!', { current: 'Right-password-1' }],
  ])('%s: %s', (problem, password, context) => {
    expect(findPasswordProblem(password, context)).toBe(problem);
  });

  it.each([
    ['Abcdef-123', {}],
    ['correct horse battery', {}],
    ['我的密码长长的够安全了1', {}],
    ['Right-password-2', { username: 'zhangmin', current: 'Right-password-1' }],
    ['Right-password-2', { username: null }],
  ])('accepts %s', (password, context) => {
    expect(findPasswordProblem(password, context)).toBeNull();
  });
});

describe('createOneTimePassword', () => {
  it('always follows the rules, and does not repeat itself', () => {
    const made = Array.from({ length: 200 }, createOneTimePassword);
    expect(made.map((password) => findPasswordProblem(password))).toEqual(made.map(() => null));
    expect(new Set(made).size).toBe(made.length);
    expect(made.join('')).not.toMatch(/[0O1lI58BS]/);
  });
});

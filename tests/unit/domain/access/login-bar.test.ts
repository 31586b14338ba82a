import { expect, it } from 'vitest';
import { loginBar } from '@/lib/domain/access/login-bar';

const disabledAt = new Date(0);

it.each([
  ['an ordinary account', { disabledAt: null, demonstration: false }, false, null],
  ['a disabled one', { disabledAt, demonstration: false }, true, 'disabled'],
  ['a demonstration account in a demonstration', { disabledAt: null, demonstration: true }, true, null],
  ['a demonstration account elsewhere', { disabledAt: null, demonstration: true }, false, 'demonstration'],
  ['a disabled demonstration account', { disabledAt, demonstration: true }, false, 'disabled'],
] as const)('%s', (_, user, allowed, bar) => {
  expect(loginBar(user, allowed)).toBe(bar);
});

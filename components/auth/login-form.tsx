'use client';

import { useRef, useState, type FormEvent } from 'react';
import { FormField, FormProblem } from '@/components/ui/form-field';
import { loginMessage } from '@/lib/view/auth-message';
import { postAuth } from './auth-request';
import { DemoAccounts, type DemoAccountRow } from './demo-accounts';
import { PasswordInput } from './password-input';

type Props = { next: string; demoAccounts: DemoAccountRow[]; notice: string | null };

/** Logs in through the library's own route; what was typed stays when it is refused. */
export function LoginForm({ next, demoAccounts, notice }: Props) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [message, setMessage] = useState<string | null>(notice);
  const [pending, setPending] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    if (!username.trim() || !password) {
      setMessage('请输入用户名和密码。');
      focus(username.trim() ? 'password' : 'username');
      return;
    }
    setPending(true);
    const answer = await postAuth('sign-in/username', { username: username.trim(), password });
    if (answer.ok) {
      window.location.assign(answer.user.mustChangePassword ? '/password' : next);
      return;
    }
    setPending(false);
    setMessage(loginMessage(answer.refusal));
    setPassword('');
    focus('password');
  };
  const focus = (field: string) => form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();

  return (
    <>
      <form ref={form} method="post" className="card" onSubmit={submit} noValidate>
        <h1 className="mb-4 text-lg">登录</h1>
        <FormProblem message={message} />
        <FormField label="用户名">
          {(control) => (
            <input
              {...control}
              className="field"
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              maxLength={30}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          )}
        </FormField>
        <FormField label="密码">
          {(control) => (
            <PasswordInput
              control={control}
              name="password"
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
            />
          )}
        </FormField>
        <button className="btn btn-main mt-1" disabled={pending}>
          {pending ? '正在登录…' : '登录'}
        </button>
        <p className="hint mt-4">
          账号由系统管理员开通。忘记密码，请联系系统管理员重置。30 分钟不操作将自动退出。
        </p>
      </form>
      <DemoAccounts
        accounts={demoAccounts}
        chosen={username}
        onPick={(picked) => {
          setUsername(picked);
          focus('password');
        }}
      />
    </>
  );
}

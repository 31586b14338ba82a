'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { FormField, FormProblem } from '@/components/ui/form-field';
import {
  findPasswordProblem,
  PASSWORD_PROBLEM_MESSAGE,
  PASSWORD_RULES,
} from '@/lib/domain/access/password-rule';
import { passwordMessage } from '@/lib/view/auth-message';
import { postAuth } from './auth-request';
import { PasswordInput } from './password-input';

type Props = { name: string; forced: boolean };
type Fields = 'current' | 'next' | 'repeated';

const LABEL: Record<Fields, string> = { current: '原密码', next: '新密码', repeated: '再输一遍新密码' };

/** Changes one's own password; other devices are logged out. */
export function PasswordForm({ name, forced }: Props) {
  const [values, setValues] = useState<Record<Fields, string>>({ current: '', next: '', repeated: '' });
  const [errors, setErrors] = useState<Partial<Record<Fields, string>>>({});
  const [message, setMessage] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const router = useRouter();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const found = check(values);
    setErrors(found);
    setMessage(null);
    if (Object.keys(found).length > 0) return;
    setPending(true);
    const answer = await postAuth('change-password', {
      currentPassword: values.current,
      newPassword: values.next,
      revokeOtherSessions: true,
    });
    if (answer.ok) {
      router.replace('/');
      router.refresh();
      return;
    }
    setPending(false);
    setMessage(passwordMessage(answer.refusal));
  };

  const field = (key: Fields) => (
    <FormField label={forced && key === 'current' ? '一次性密码' : LABEL[key]} error={errors[key]}>
      {(control) => (
        <PasswordInput
          control={control}
          name={key}
          value={values[key]}
          onChange={(value) => setValues({ ...values, [key]: value })}
          autoComplete={key === 'current' ? 'current-password' : 'new-password'}
        />
      )}
    </FormField>
  );

  return (
    <form method="post" className="card" onSubmit={submit} noValidate>
      <h1 className="text-lg">{forced ? '请设置您自己的密码' : '修改密码'}</h1>
      <p className="hint mb-4 mt-1">
        {forced
          ? `${name}，您好。您用的是管理员给的一次性密码，换成自己的密码后即可使用。`
          : `${name}，修改后其他设备上的登录将退出。`}
      </p>
      <FormProblem message={message} />
      {field('current')}
      {field('next')}
      <ul className="hint mb-4 list-disc pl-5">
        {PASSWORD_RULES.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {field('repeated')}
      <button className="btn btn-main mt-1" disabled={pending}>
        {pending ? '正在保存…' : '保存新密码'}
      </button>
      {!forced && (
        <p className="mt-4 text-center">
          <Link className="link" href="/">
            返回首页
          </Link>
        </p>
      )}
    </form>
  );
}

function check({ current, next, repeated }: Record<Fields, string>): Partial<Record<Fields, string>> {
  const problem = findPasswordProblem(next, { current });
  return {
    ...(!current && { current: '请输入原密码。' }),
    ...(problem && { next: PASSWORD_PROBLEM_MESSAGE[problem] }),
    ...(next !== repeated && { repeated: '两次输入不一致，请重新输入。' }),
  };
}

'use client';

import { useState } from 'react';

/** Ends the session through the library's handler and returns to the login page. */
export function SignOutButton() {
  const [problem, setProblem] = useState<string | null>(null);
  const signOut = async () => {
    try {
      const response = await fetch('/api/auth/sign-out', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      if (!response.ok) throw new Error(String(response.status));
      window.location.href = '/login';
    } catch {
      setProblem('暂时无法退出，请检查网络后重试。');
    }
  };
  return (
    <>
      <button type="button" className="btn w-full" onClick={signOut}>
        退出登录
      </button>
      {problem && (
        <p role="alert" className="text-red">
          {problem}
        </p>
      )}
    </>
  );
}

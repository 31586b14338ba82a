'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import type { OneTimePassword } from './account-types';

type Props = { shown: OneTimePassword; onClose: () => void };

/** The only time the password can be seen; it is stored nowhere in the clear. */
export function OneTimePasswordDialog({ shown, onClose }: Props) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(shown.oneTimePassword);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="一次性密码"
      footer={
        <button type="button" className="btn btn-main" onClick={onClose}>
          已记下，关闭
        </button>
      }
    >
      <p>
        用户名 <b>{shown.username}</b>
      </p>
      <div className="one-time-password">
        <code>{shown.oneTimePassword}</code>
        <button type="button" className="btn" onClick={copy}>
          {copied === 'yes' ? '已复制' : '复制'}
        </button>
      </div>
      <p className="hint" role="status">
        {copied === 'refused'
          ? '浏览器不允许自动复制，请选中密码后按 Ctrl+C。'
          : '密码只显示这一次，请当面或电话告知本人；首次登录后必须修改。'}
      </p>
    </Dialog>
  );
}

'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import type { Reminded } from './round-types';

type Props = { reminded: readonly Reminded[]; onClose: () => void };

/** What was sent to whom, and the same words to paste into a message. */
export function RemindedDialog({ reminded, onClose }: Props) {
  const texts = reminded.flatMap(({ text }) => text ?? []);
  return (
    <Dialog
      open
      onClose={onClose}
      title="催报"
      footer={
        <>
          {texts.length > 1 && <CopyButton text={texts.join('\n\n')} label="复制全部" />}
          <button type="button" className="btn btn-main" onClick={onClose}>
            完成
          </button>
        </>
      }
    >
      <ul className="reminded">
        {reminded.map(({ department, message, text }) => (
          <li key={department}>
            <p>
              <b>{department}</b>：{message}
            </p>
            {text !== null && (
              <>
                <textarea
                  className="field"
                  readOnly
                  rows={3}
                  value={text}
                  aria-label={`${department}，催报文字`}
                  onFocus={(event) => event.currentTarget.select()}
                />
                <CopyButton text={text} label="复制文字" />
              </>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  return (
    <>
      <button type="button" className="btn" onClick={() => void copy()}>
        {copied === 'yes' ? '已复制' : label}
      </button>
      <span role="status" className="hint">
        {copied === 'refused' && '浏览器不允许复制，请选中文字后按 Ctrl+C。'}
      </span>
    </>
  );
}

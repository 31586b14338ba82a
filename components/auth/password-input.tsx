'use client';

import { useState } from 'react';
import type { ControlProps } from '@/components/ui/form-field';

type Props = {
  control: ControlProps;
  name: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
};

/** A password box whose content can be shown, so that long passwords need not be typed blind. */
export function PasswordInput({ control, name, value, onChange, autoComplete }: Props) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  return (
    <>
      <div className="password-box">
        <input
          {...control}
          className="field"
          type={shown ? 'text' : 'password'}
          name={name}
          value={value}
          autoComplete={autoComplete}
          maxLength={200}
          onChange={(event) => onChange(event.target.value)}
          onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
        />
        <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? '隐藏' : '显示'}
        </button>
      </div>
      {capsLock && <span className="hint">大写锁定已打开</span>}
    </>
  );
}

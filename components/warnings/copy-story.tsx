'use client';

import { useState } from 'react';
import { copyText } from '../ui/copy-text';

/** Puts the story on the clipboard as text, for a report. */
export function CopyStory({ text }: { text: string }) {
  const [told, setTold] = useState('');
  const copy = async () =>
    setTold((await copyText(text)) ? '已复制' : '浏览器不允许复制，请选中文字后自行复制。');
  return (
    <span className="no-print flex items-center gap-2">
      <span role="status" className="hint">
        {told}
      </span>
      <button type="button" className="btn" onClick={() => void copy()}>
        复制文字
      </button>
    </span>
  );
}

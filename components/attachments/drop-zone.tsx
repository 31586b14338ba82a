'use client';

import { useId, useRef, useState, type DragEvent, type ReactNode } from 'react';

type Props = { disabled: boolean; onFiles: (files: File[]) => void; children: ReactNode };

const ACCEPT = '.pdf,.png,.jpg,.jpeg,.xlsx,.docx';

/** Files are dropped here or chosen with the button; `children` says what is taken. */
export function DropZone({ disabled, onFiles, children }: Props) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && !disabled) onFiles([...files]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={`drop-zone${isOver ? ' drop-zone-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        aria-label="选择附件"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <p>
        <button
          type="button"
          className="btn"
          disabled={disabled}
          aria-describedby={hintId}
          onClick={() => input.current?.click()}
        >
          选择文件
        </button>
        <span className="drop-zone-or">或拖到这里</span>
      </p>
      <p className="hint" id={hintId}>
        {children}
      </p>
    </div>
  );
}

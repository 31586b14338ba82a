'use client';

import { useState, type DragEvent } from 'react';

type Props = { problem: string | null; onChoose: (file: File) => void };

/** A place to drop a file on, which is also a button that lets one be chosen. */
export function FileDrop({ problem, onChoose }: Props) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onChoose(file);
  };
  return (
    <>
      <label
        className="upload-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className="upload-drop-main">把填好的表格拖到这里，或点击选择</span>
        <span className="hint">.xlsx 或 .csv，不超过 10 MB</span>
        <input
          type="file"
          className="upload-input"
          aria-label="选择表格文件"
          accept=".xlsx,.csv,.xls,.xlsm,.et"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) onChoose(file);
          }}
        />
      </label>
      {problem && (
        <p className="upload-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="hint mt-3">
        上传后先列出将要发生的变化，确认后才写入。清空的格子会清除原来的数，删去的行不作改动。
      </p>
    </>
  );
}

'use client';

import { useEffect, useRef, useState } from 'react';

type Props = { value: string; onSearch: (text: string) => void };

const PAUSE_MS = 250;

/** Searches by part of the name, once typing pauses; text being composed by an input method is left alone. */
export function SearchBox({ value, onSearch }: Props) {
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  const [seen, setSeen] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);
  // The address changed. What this box sent itself is already in it; anything else – Back, 清除筛选 – replaces it.
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) {
      setSent(value);
      setText(value);
    }
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = (next: string) => {
    clearTimeout(timer.current);
    if (composing.current) return;
    timer.current = setTimeout(() => {
      setSent(next.trim());
      onSearch(next.trim());
    }, PAUSE_MS);
  };
  const change = (next: string) => {
    setText(next);
    send(next);
  };
  return (
    <input
      type="search"
      name="q"
      className="field filter-search"
      aria-label="按名称查找指标"
      placeholder="按名称查找指标"
      value={text}
      maxLength={60}
      onChange={(event) => change(event.target.value)}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        send(event.currentTarget.value);
      }}
    />
  );
}

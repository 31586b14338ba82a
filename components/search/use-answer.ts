'use client';

import { useEffect, useState } from 'react';
import { askSearch, type Answer } from './ask-search';

const PAUSE_MS = 120;

type Question = {
  district: string;
  year: string | null;
  query: string;
  /** An input method is still composing the text. */
  isComposing: boolean;
};

/**
 * The answer to what is typed, once typing pauses; until it comes the one before stays. `ask` asks once more.
 */
export function useAnswer({ district, year, query, isComposing }: Question) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (query === '' || isComposing) return;
    const { signal, abort } = abortable();
    const timer = setTimeout(async () => {
      const next = await askSearch({ district, year, query, signal });
      if (next) setAnswer(next);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort();
    };
  }, [district, year, query, isComposing, round]);
  return {
    answer: query === '' ? null : answer,
    isWaiting: query !== '' && answer?.query !== query,
    ask: () => setRound((before) => before + 1),
  };
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

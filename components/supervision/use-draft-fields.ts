'use client';

import { useDraftText } from '../reasons/use-draft-text';

export type FieldValues = Readonly<Record<string, string>>;

/**
 * The fields of a form that was not sent yet, kept in this tab as one draft: following a link, or loading the page anew
 * after somebody else was faster, loses nothing. `start` is what stands there before anything is typed.
 */
export function useDraftFields(key: string, start: FieldValues) {
  const { text, setText, forget } = useDraftText(key, JSON.stringify(start));
  const values = { ...start, ...parse(text) };
  const set = (name: string, value: string) => setText(JSON.stringify({ ...values, [name]: value }));
  return { values, set, forget };
}

function parse(text: string): FieldValues {
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

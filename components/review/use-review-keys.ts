'use client';

import { useEffect, useRef } from 'react';
import type { ReviewHandlers } from './review-handlers';

/**
 * j / k or arrows move between the items, a approves, r returns, x chooses. Only while the focus is in the list or
 * nowhere: no key is taken from whoever types, or from an open dialog.
 */
export function useReviewKeys(handlers: ReviewHandlers) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
        return;
      const step = list.current && stepOf(event.key, list.current);
      if (!step || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (step.kind === 'go') focusItem(step.to);
      else handlers[step.act](step.item);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [handlers]);
  return list;
}

type Step =
  { kind: 'go'; to: HTMLElement } | { kind: 'act'; act: 'approve' | 'giveBack' | 'choose'; item: string };

const ACTS = { a: 'approve', r: 'giveBack', x: 'choose' } as const;

function stepOf(key: string, list: HTMLUListElement): Step | null {
  const focused = document.activeElement;
  const isNowhere = focused === null || focused === document.body;
  if (!isNowhere && !list.contains(focused)) return null;
  const items = [...list.querySelectorAll<HTMLElement>('[data-item]')];
  const at = items.findIndex((item) => item.contains(focused));
  const down = key === 'j' || (key === 'ArrowDown' && at >= 0);
  const up = key === 'k' || (key === 'ArrowUp' && at >= 0);
  if (down || up) {
    const to = items[down ? at + 1 : at < 0 ? items.length - 1 : at - 1];
    return to ? { kind: 'go', to } : null;
  }
  const item = items[at]?.dataset.item;
  if (item === undefined || !isActKey(key)) return null;
  return { kind: 'act', act: ACTS[key], item };
}

const isActKey = (key: string): key is keyof typeof ACTS => key in ACTS;

/** Focuses an item and shows it whole, below what sticks to the top. */
export function focusItem(item: HTMLElement): void {
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}

/** The next item after this one that still waits; null at the end. */
export function nextWaiting(indicatorId: string): HTMLElement | null {
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')];
  const at = items.findIndex(({ dataset }) => dataset.item === indicatorId);
  return items.slice(at + 1).find((item) => !item.classList.contains('review-item-done')) ?? null;
}

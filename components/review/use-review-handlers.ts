'use client';

import { useEffect, useMemo, useRef } from 'react';
import type { ReviewRow } from '@/lib/view/review-queue';
import type { ReviewHandlers } from './review-handlers';

type Current = Record<keyof ReviewHandlers, (row: ReviewRow) => unknown> & { rows: readonly ReviewRow[] };

/** The items' handlers with one identity for the life of the board; they look up what is current when called. */
export function useReviewHandlers(current: Current): ReviewHandlers {
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  });
  return useMemo<ReviewHandlers>(
    () => ({
      choose: (indicatorId) => call(latest.current, 'choose', indicatorId),
      approve: (indicatorId) => call(latest.current, 'approve', indicatorId),
      giveBack: (indicatorId) => call(latest.current, 'giveBack', indicatorId),
      showHistory: (indicatorId) => call(latest.current, 'showHistory', indicatorId),
    }),
    [],
  );
}

function call(current: Current, act: keyof ReviewHandlers, indicatorId: string): void {
  const row = current.rows.find((each) => each.indicatorId === indicatorId);
  if (row) current[act](row);
}

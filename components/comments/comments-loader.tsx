'use client';

import dynamic from 'next/dynamic';

/** Fetched when it is first opened: most who look at a sheet leave it closed. */
export const CommentsDialog = dynamic(
  () => import('./comments-dialog').then(({ CommentsDialog: dialog }) => dialog),
  { ssr: false },
);

'use client';

import dynamic from 'next/dynamic';

/** The chart library is fetched only where a chart is shown; meanwhile its place is kept. */
export const IndicatorChart = dynamic(() => import('./indicator-chart'), {
  ssr: false,
  loading: () => <div className="skeleton" style={{ height: 320 }} aria-hidden="true" />,
});

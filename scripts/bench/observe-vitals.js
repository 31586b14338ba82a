// Runs in the measured page before anything else, as it stands: no compiler may add helpers that the page lacks.
window.vitals = { lcp: 0, fcp: 0, cls: 0, tasks: [] };
const observed = {
  'largest-contentful-paint': ({ startTime }) => (window.vitals.lcp = startTime),
  paint: ({ name, startTime }) => {
    if (name === 'first-contentful-paint') window.vitals.fcp = startTime;
  },
  longtask: ({ startTime, duration }) => window.vitals.tasks.push({ start: startTime, duration }),
  'layout-shift': ({ value, hadRecentInput }) => {
    if (!hadRecentInput) window.vitals.cls += value;
  },
};
for (const [type, take] of Object.entries(observed)) {
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
}

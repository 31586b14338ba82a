/** Run once when a server starts: not at build, and not where pages are rendered outside of Node. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { startScheduler } = await import('./lib/server/scheduler');
  startScheduler();
}

import autocannon from 'autocannon';
import type { Figure } from './print';
import type { BenchServer } from './server';

const CONNECTIONS = 8;
const SECONDS = 6;
const MEASURED = ['dashboard', 'overview', 'indicators', 'indicator'];
const QUERY_SAMPLES = 50;
/** An idle connection publishes its statistics after ten seconds; before that some would be missing or left over. */
const STATISTICS_DELAY_MS = 11_000;

/** Median latency and throughput of each page against the empty page measured just before and after it. */
export async function benchPages(server: BenchServer, print: (figure: Figure) => void): Promise<void> {
  const pages = server.pages.filter(({ name }) => MEASURED.includes(name));
  for (const { path } of [{ path: '/bench/empty' }, ...pages]) await load(server, path, 2);
  for (const { name, path } of pages) {
    const before = await load(server, '/bench/empty', SECONDS);
    const page = await load(server, path, SECONDS);
    const after = await load(server, '/bench/empty', SECONDS);
    const emptyLatency = (before.latency + after.latency) / 2;
    const emptyRate = (before.rate + after.rate) / 2;
    print({
      figure: 'page latency',
      page: name,
      connections: CONNECTIONS,
      medianMs: page.latency,
      emptyMedianMs: emptyLatency,
      ratio: page.latency / emptyLatency,
      requestsPerSecond: page.rate,
      throughputRatio: page.rate / emptyRate,
      queries: Math.round(await queriesAPage(server, path)),
    });
  }
}

/** Several connections ask for the page as fast as it answers. */
export async function load({ origin, cookie }: BenchServer, path: string, duration: number) {
  const result = await autocannon({
    url: `${origin}${path}`,
    connections: CONNECTIONS,
    duration,
    headers: { cookie, accept: 'text/html' },
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${path}: ${result.non2xx} answers not 2xx, ${result.errors} errors`);
  }
  return { latency: result.latency.p50, rate: result.requests.average };
}

async function queriesAPage({ origin, cookie, committed }: BenchServer, path: string): Promise<number> {
  await pause();
  const before = await committed();
  for (let sample = 0; sample < QUERY_SAMPLES; sample += 1) {
    const response = await fetch(`${origin}${path}`, { headers: { cookie, accept: 'text/html' } });
    await response.arrayBuffer();
  }
  await pause();
  return ((await committed()) - before) / QUERY_SAMPLES;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, STATISTICS_DELAY_MS));

import { Client } from 'pg';
import { addCountry } from './country-districts';
import { DISTRICTS } from './national-load';
import { load } from './page-latency';
import type { Figure } from './print';
import { median } from './quantile';
import { pathOf, seedDatabase, withBenchCluster, withServer, type BenchServer } from './server';

/** What the leader looks at. */
const PAGE = 'dashboard';
const EMPTY = '/bench/empty';
const GOAL = { empty: 2, national: 1.2 };
const ROUNDS = 4;
const SECONDS = 4;
/** Requests of which each is the first one after a write. */
const WRITES = 40;
const DISTRICT = '500103';

/** Median latency of each round, in milliseconds. */
type Latencies = { empty: number[]; page: number[]; afterWrite: number[] };

/**
 * The dashboard with all seeded plans and five years against the empty page, and with the whole country in the same
 * database against itself without: two servers, asked in turn, so that both see the same machine.
 */
export async function benchDashboard(print: (figure: Figure) => void): Promise<void> {
  await withBenchCluster(async (cluster) => {
    await seedDatabase(cluster, 'alone');
    await seedDatabase(cluster, 'country');
    const readings = await addCountry(cluster.superuserUrl('country'), DISTRICTS);
    await withServer(cluster, 'alone', (alone) =>
      withServer(cluster, 'country', async (country) => {
        const without = noLatencies();
        const within = noLatencies();
        for (const server of [alone, country]) await measure(server, noLatencies());
        for (let round = 0; round < ROUNDS; round += 1) {
          await measure(alone, without);
          await measure(country, within);
        }
        report(print, { without, within, readings });
      }),
    );
  });
}

const noLatencies = (): Latencies => ({ empty: [], page: [], afterWrite: [] });

async function measure(server: BenchServer, into: Latencies): Promise<void> {
  const path = pathOf(server, PAGE);
  into.empty.push((await load(server, EMPTY, SECONDS)).latency);
  into.page.push((await load(server, path, SECONDS)).latency);
  into.afterWrite.push(await latencyAfterWrite(server, path));
}

/** One request at a time, each after a change of the district, so that nothing kept can be used. */
async function latencyAfterWrite(
  { origin, cookie, databaseUrl }: BenchServer,
  path: string,
): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const spent: number[] = [];
  try {
    for (let write = 0; write < WRITES; write += 1) {
      await client.query('UPDATE district SET name = name WHERE code = $1', [DISTRICT]);
      const began = performance.now();
      const response = await fetch(`${origin}${path}`, { headers: { cookie, accept: 'text/html' } });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      spent.push(performance.now() - began);
    }
  } finally {
    await client.end();
  }
  return median(spent);
}

type Measured = { without: Latencies; within: Latencies; readings: number };

function report(print: (figure: Figure) => void, { without, within, readings }: Measured): void {
  const empty = median(without.empty);
  const page = median(without.page);
  print({
    figure: 'dashboard against the empty page',
    page: PAGE,
    medianMs: page,
    emptyMedianMs: empty,
    ratio: page / empty,
    goal: GOAL.empty,
  });
  print({
    figure: 'dashboard with the whole country in the database',
    page: PAGE,
    districts: DISTRICTS,
    readings,
    medianMs: median(within.page),
    withoutMedianMs: page,
    ratio: median(within.page) / page,
    goal: GOAL.national,
    afterWriteMs: median(within.afterWrite),
    afterWriteRatio: median(within.afterWrite) / median(without.afterWrite),
  });
}

import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { startScratchCluster } from '../support/scratch-cluster.mjs';
import type { Slice, Spent } from './national-assess';
import { DISTRICTS, districtInputs, INDICATORS, YEARS } from './national-load';
import type { Figure } from './print';

const TABLE =
  'CREATE TABLE national (district int, indicator int, year int, value numeric, numerator numeric, denominator numeric)';
const COPY_IN = 'COPY national FROM STDIN';
const COPY_OUT = 'COPY national TO STDOUT';

/**
 * Full assessment, forecasts included, of every indicator of every district of the country with ten years of readings,
 * on all cores, against reading the same rows from PostgreSQL and writing as many back with COPY, which keep the
 * database and this process busy as well. The explanation is written when it is read; what writing all of them would
 * add is a figure of its own.
 */
export async function benchNational(): Promise<Figure> {
  const cluster = await startScratchCluster();
  try {
    await cluster.ensureDatabase('national');
    const client = new Client({ connectionString: cluster.url('national') });
    await client.connect();
    try {
      await client.query(TABLE);
      await copyIn(client);
      const readSeconds = await seconds(() => readAll(client));
      await client.query('TRUNCATE national');
      const writeSeconds = await seconds(() => copyIn(client));
      const { assessed, explained, cores } = await assessOnAllCores();
      const series = DISTRICTS * INDICATORS;
      return {
        figure: 'national',
        goal: 3,
        series,
        readings: series * YEARS,
        readSeconds,
        writeSeconds,
        assessSeconds: assessed,
        cores,
        seriesPerSecondPerCore: Math.round(series / assessed / cores),
        ratio: assessed / (readSeconds + writeSeconds),
        explainSeconds: explained,
      };
    } finally {
      await client.end();
    }
  } finally {
    await cluster.stop();
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Lines of one district, as COPY takes them. Made while they are sent: that is cheap beside the writing. */
function districtLines(district: number): string {
  return districtInputs(district)
    .flatMap(({ points }, indicator) =>
      points.map(
        ({ year, value, numerator = '\\N', denominator = '\\N' }) =>
          `${district}\t${indicator}\t${year}\t${value}\t${numerator}\t${denominator}\n`,
      ),
    )
    .join('');
}

async function copyIn(client: Client): Promise<void> {
  const stream = client.query(copyFrom(COPY_IN));
  for (let district = 0; district < DISTRICTS; district += 1) {
    if (!stream.write(districtLines(district))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** Reads every row into numbers and texts, as a program that is to use them must. */
async function readAll(client: Client): Promise<void> {
  let rest = '';
  let rows = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const lines = (rest + chunk.toString('utf8')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [district, indicator, year, value] = line.split('\t');
        if (value !== undefined && Number(district) + Number(indicator) + Number(year) > 0) rows += 1;
      }
      done();
    },
  });
  await pipeline(client.query(copyTo(COPY_OUT)) as Readable, sink);
  if (rows !== DISTRICTS * INDICATORS * YEARS) throw new Error(`${rows} rows read`);
}

/** Every core takes as many districts; the slowest decides how long the country takes. */
async function assessOnAllCores(): Promise<Spent & { cores: number }> {
  const cores = availableParallelism();
  const slices = Array.from({ length: cores }, (_, core): Slice => ({
    from: Math.floor((DISTRICTS * core) / cores),
    to: Math.floor((DISTRICTS * (core + 1)) / cores),
  }));
  const spent = await Promise.all(slices.map(runWorker));
  return {
    cores,
    assessed: Math.max(...spent.map(({ assessed }) => assessed)),
    explained: Math.max(...spent.map(({ explained }) => explained)),
  };
}

async function runWorker(slice: Slice): Promise<Spent> {
  const worker = new Worker(new URL('national-worker.mjs', import.meta.url), { workerData: slice });
  const [spent] = (await once(worker, 'message')) as [Spent];
  return spent;
}

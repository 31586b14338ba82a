import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { startScratchCluster } from '../support/scratch-cluster.mjs';
import { DISTRICTS, districtInputs, INDICATORS, YEARS } from './national-load';
import type { Figure } from './print';

const TABLE =
  'CREATE TABLE national (district int, indicator int, year int, value numeric, numerator numeric, denominator numeric)';
const COPY_IN = 'COPY national FROM STDIN';
const COPY_OUT = 'COPY national TO STDOUT';

/**
 * Full assessment, forecasts included, of every indicator of every district of the country with ten years of readings,
 * on one core, against reading the same rows from PostgreSQL and writing as many back with COPY. The explanation is
 * written when it is read; what writing all of them would add is a figure of its own.
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
      const { assessed, explained } = assessAll();
      const series = DISTRICTS * INDICATORS;
      return {
        figure: 'national',
        goal: 3,
        series,
        readings: series * YEARS,
        readSeconds,
        writeSeconds,
        assessSeconds: assessed,
        cores: 1,
        seriesPerSecondPerCore: Math.round(series / assessed),
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

/** Seconds of assessing, and of writing every explanation; making the inputs is not counted. */
function assessAll(): { assessed: number; explained: number } {
  for (const input of districtInputs(0)) assessIndicator(input, DEFAULT_SETTINGS);
  let assessed = 0;
  let explained = 0;
  for (let district = 0; district < DISTRICTS; district += 1) {
    const inputs = districtInputs(district);
    const start = performance.now();
    const assessments = inputs.map((input) => assessIndicator(input, DEFAULT_SETTINGS));
    const middle = performance.now();
    for (const { explanation } of assessments) if (explanation.sentence === '') throw new Error('no words');
    assessed += (middle - start) / 1000;
    explained += (performance.now() - middle) / 1000;
  }
  return { assessed, explained };
}

import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/lib/db/client';
import {
  createDepartmentsLoad,
  LOAD_PASSWORD,
  type DepartmentsLoad,
} from '../../scripts/bench/departments-load';
import { signIn } from '../../scripts/bench/server-action';
import { closeStep, nextStep, randomOf, type Cookies, type Random, type Step } from '../support/kill-session';
import { startOwnServer, type OwnServer } from '../support/own-server';
import { findBroken, storedCells, type StoredCell } from '../support/stored-state';

const SEED = Number(process.env.KILL_SEED ?? 20261125);
const KILLS = 10;
/** Longer than any request of this session takes, so that a kill may come before, within and after each. */
const LONGEST_MS = 160;

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
let load: DepartmentsLoad;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startOwnServer();
  process.env.DATABASE_URL = server.databaseUrl;
  load = await createDepartmentsLoad('990003', { departments: 2, indicators: 8 });
});

test.afterAll(async () => {
  await closeDatabase();
  await server.stop();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Known = Map<string, StoredCell>;

/** Nothing acknowledged is missing and nothing is half there, with the server down. */
async function expectWhole(known: Known, what: string): Promise<void> {
  const { districtId, year } = load;
  expect(Object.fromEntries(await storedCells(districtId, year)), what).toEqual(Object.fromEntries(known));
  expect(await findBroken(districtId, year), what).toEqual([]);
}

/** Sends, and takes over what was acknowledged; false when the answer was lost. */
async function acknowledged(step: Step, known: Known): Promise<boolean> {
  const answer = await step.send().catch(() => null);
  if (answer === null) return false;
  expect(answer, `${step.act} was refused`).toMatchObject({ ok: true });
  expect(JSON.stringify(answer), `${step.act} was refused`).not.toContain('"message":"这');
  for (const [id, cell] of step.after) known.set(id, cell);
  return true;
}

/** A request whose answer was lost is done whole or not at all. */
async function takeOverLost(step: Step, known: Known): Promise<'done' | 'not done'> {
  const stored = await storedCells(load.districtId, load.year);
  const done = [...step.after].map(([id, cell]) => JSON.stringify(stored.get(id)) === JSON.stringify(cell));
  expect(new Set(done).size, `${step.act} was carried out by half`).toBeLessThanOrEqual(1);
  if (!done[0]) return 'not done';
  for (const [id, cell] of step.after) known.set(id, cell);
  return 'done';
}

async function killDuring(step: Step, known: Known, random: Random): Promise<string> {
  const delay = Math.floor(random() * LONGEST_MS);
  const sent = acknowledged(step, known);
  await pause(delay);
  await server.kill();
  const outcome = (await sent) ? 'acknowledged' : await takeOverLost(step, known);
  return `${step.act} killed after ${delay} ms: ${outcome}`;
}

test('a server killed between and within requests loses nothing it has acknowledged and leaves nothing half', async () => {
  test.setTimeout(240_000);
  console.log(`KILL_SEED=${SEED}`);
  const random = randomOf(SEED);
  const cookies: Cookies = {
    office: await signIn(server.origin, load.office.username, LOAD_PASSWORD),
    liaison: await signIn(server.origin, load.departments[0]!.liaison.username, LOAD_PASSWORD),
  };
  const place = { origin: server.origin, load, cookies };
  const known: Known = new Map();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const between = Math.floor(random() * 6) + 2;
    for (let request = 0; request < between; request += 1) {
      expect(await acknowledged(nextStep(place, known, random), known)).toBe(true);
    }
    // The first kill of each pair falls between two requests, the other one into a request.
    let what = 'between two requests';
    if (kill % 2 === 0) await server.kill();
    else what = await killDuring(nextStep(place, known, random), known, random);
    console.log(`${kill + 1}: ${what}`);
    await expectWhole(known, what);
    await server.restart();
  }

  const closing = await killDuring(closeStep(place, known), known, random);
  console.log(closing);
  await expectWhole(known, closing);
  await server.restart();
  const round = await database().reportingRound.findFirstOrThrow({ where: { districtId: load.districtId } });
  const archived = [...known.values()].some(({ state }) => state === 'archived');
  expect(round.closedAt !== null, 'the round is closed with its values or not at all').toBe(archived);
  if (!archived) expect(await acknowledged(closeStep(place, known), known)).toBe(true);
  await expectWhole(known, 'closed');
});

import { isDeepStrictEqual } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
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
const KILLS = 8;
/** How late a kill may come, in times a usual request takes here: before, within or after it. */
const REACH = 1.4;

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
  delete process.env.DATABASE_URL;
  await server.stop();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How long the last requests took. */
let usualMs = 50;

type Known = Map<string, StoredCell>;

/** Nothing acknowledged is missing and nothing is half there, with the server down. */
async function expectWhole(known: Known, what: string): Promise<void> {
  const { districtId, year } = load;
  expect(Object.fromEntries(await storedCells(districtId, year)), what).toEqual(Object.fromEntries(known));
  expect(await findBroken(districtId, year), what).toEqual([]);
}

/** Sends, and takes over what was acknowledged; false when the answer was lost. */
async function acknowledged(step: Step, known: Known): Promise<boolean> {
  const began = performance.now();
  const answer = await step.send().catch(() => null);
  if (answer === null) return false;
  usualMs = (usualMs + performance.now() - began) / 2;
  expect(answer, `${step.act} was refused`).toMatchObject({ ok: true });
  const { refused = [] } = (answer.ok ? answer.data : {}) as { refused?: unknown[] };
  expect(refused, `${step.act} was refused`).toEqual([]);
  for (const [id, cell] of step.after) known.set(id, cell);
  return true;
}

/** A request whose answer was lost is done whole or not at all. */
async function takeOverLost(step: Step, known: Known): Promise<'done' | 'not done'> {
  const stored = await storedCells(load.districtId, load.year);
  const done = [...step.after].map(([id, cell]) => isDeepStrictEqual(stored.get(id), cell));
  expect(new Set(done).size, `${step.act} was carried out by half`).toBeLessThanOrEqual(1);
  if (!done[0]) return 'not done';
  for (const [id, cell] of step.after) known.set(id, cell);
  return 'done';
}

async function killDuring(step: Step, known: Known, random: Random): Promise<string> {
  const delay = Math.floor(random() * REACH * usualMs);
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

const cellsOf = (page: Page) => page.getByRole('textbox', { name: /^服务人次之\d+，数值/ });
const save = (page: Page) => page.getByRole('button', { name: '保存草稿' }).click();

/** What the browser does when its connection is back: the sheet tries again by itself. */
const backOnline = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')));

/** The second department's sheet, which the session above leaves alone, opened as its 联络员 does. */
async function openSheet(page: Page): Promise<void> {
  await page.goto(`${server.origin}/login?next=/d/${load.districtId}/entry`);
  await page.getByLabel('用户名').fill(load.departments[1]!.liaison.username);
  await page.getByLabel('密码', { exact: true }).fill(LOAD_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(cellsOf(page).first()).toBeEditable();
}

const storedOf = async (row: number): Promise<StoredCell | undefined> =>
  (await storedCells(load.districtId, load.year)).get(load.departments[1]!.indicatorIds[row]!);

test('the browser keeps what a killed server did not acknowledge, and saves it once the server is back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await database().reportingRound.updateMany({
    where: { districtId: load.districtId },
    data: { closedAt: null, settingsVersion: null },
  });
  await openSheet(page);

  // Killed while the save waits inside its transaction: nothing of it is there afterwards.
  await cellsOf(page).nth(0).fill('1234');
  await holding(load.departments[1]!.indicatorIds[0]!, async () => {
    await save(page);
    await waitedFor();
    await server.killOnly();
  });
  await server.settle();
  await expect(page.getByText(/没有连上服务器/)).toBeVisible();
  await expect(cellsOf(page).nth(0)).toHaveValue('1234');
  expect(await storedOf(0)).toBeUndefined();
  await server.restart();
  await backOnline(page);
  await expect.poll(() => storedOf(0)).toEqual({ version: 1, state: 'draft', value: '1234' });
  await expect(page.getByText(/^已保存 \d/)).toBeVisible();

  // Killed when the save was done but its answer not yet on its way: sent again, it is no conflict.
  await cellsOf(page).nth(1).fill('2345');
  let isKilled = false;
  await page.route('**/entry**', async (route) => {
    if (!isKilled) {
      isKilled = true;
      await route.fetch();
      await server.kill();
    }
    await route.abort();
  });
  await save(page);
  await expect(page.getByText(/没有连上服务器/)).toBeVisible();
  expect(await storedOf(1)).toEqual({ version: 1, state: 'draft', value: '2345' });
  await page.unroute('**/entry**');
  await server.restart();
  await backOnline(page);
  await expect(page.getByText(/^已保存 \d/)).toBeVisible();
  await expect(page.getByText('未保存')).toHaveCount(0);
  await expect(page.getByText('您填的')).toHaveCount(0);
  expect(await storedOf(1)).toEqual({ version: 1, state: 'draft', value: '2345' });
  expect(await findBroken(load.districtId, load.year)).toEqual([]);
});

test('a database that crashes takes nothing acknowledged with it, and the server goes on when it is back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openSheet(page);
  await cellsOf(page).nth(2).fill('3456');
  await save(page);
  await expect(page.getByText('已保存 1 项草稿。')).toBeVisible();
  const before = await storedCells(load.districtId, load.year);
  await closeDatabase();
  await server.crashDatabase();

  await cellsOf(page).nth(3).fill('4567');
  await save(page);
  await expect(page.getByText(/暂时连接不上数据库，您填写的内容仍保留在页面上/)).toBeVisible();
  await expect(cellsOf(page).nth(3)).toHaveValue('4567');

  await server.restartDatabase();
  expect(await storedCells(load.districtId, load.year)).toEqual(before);
  expect(await findBroken(load.districtId, load.year)).toEqual([]);
  await save(page);
  await expect(page.getByText('已保存 1 项草稿。')).toBeVisible();
  expect(await storedOf(3)).toEqual({ version: 1, state: 'draft', value: '4567' });
});

/** Runs `work` while somebody else holds an indicator, so that a save of it must wait. */
async function holding(indicatorId: string, work: () => Promise<void>): Promise<void> {
  await database().$transaction(
    async (db) => {
      await db.$queryRaw`SELECT 1 FROM indicator WHERE district_id = ${load.districtId} AND id = ${indicatorId} FOR UPDATE`;
      await work();
    },
    { timeout: 60_000 },
  );
}

/** Until a transaction of the server waits for a lock. */
const waitedFor = () =>
  expect
    .poll(() => database().$queryRaw`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'`)
    .toHaveLength(1);

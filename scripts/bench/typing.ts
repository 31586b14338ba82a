import type { Page } from '@playwright/test';
import { Client } from 'pg';
import { withBrowser } from './browser';
import type { Figure } from './print';
import { quantile } from './quantile';
import type { BenchServer } from './server';

const ROWS = 300;
const CELLS = 50;
const DIGITS = '375';
const GOAL_MS = 50;
const LIAISON = 'yuzhong-health';

/**
 * From a key going down to the frame that shows what it did, on a sheet of 300 indicators, every third of them broken
 * down by sex: typing into cells from top to bottom while the sheet saves by itself.
 */
export async function benchTyping(server: BenchServer, print: (figure: Figure) => void): Promise<void> {
  await fillDepartment(server.databaseUrl);
  await withBrowser(async (browser) => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await signIn(page, server.origin);
    await page.goto(`${server.origin}/d/500103/entry?year=2025`, { waitUntil: 'networkidle' });
    const typed = await measure(page);
    const lines = await page.locator('tr[data-line]').count();
    print({
      figure: 'key to paint',
      lines,
      keystrokes: typed.length,
      medianMs: quantile(typed, 0.5),
      p95Ms: quantile(typed, 0.95),
      goalMedianMs: GOAL_MS,
    });
  });
}

async function signIn(page: Page, origin: string): Promise<void> {
  const { DEMO_PASSWORD } = await import('../../seeds/demo-accounts');
  await page.goto(`${origin}/login`, { waitUntil: 'networkidle' });
  await page.getByLabel('用户名').fill(LIAISON);
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/login'));
}

/** Adds indicators of all three kinds of lines to one department of the bench database. */
async function fillDepartment(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `WITH leader AS (
         SELECT d.district_id, d.id FROM "user" u JOIN department d ON d.district_id = u.district_id AND d.id = u.department_id
         WHERE u.username = $1),
       home AS (
         SELECT p.district_id, p.id AS plan_id, dom.id AS domain_id FROM plan p
         JOIN domain dom ON dom.district_id = p.district_id AND dom.plan_id = p.id
         WHERE p.district_id = (SELECT district_id FROM leader) AND p.kind = 'women' ORDER BY dom.id LIMIT 1),
       added AS (
         INSERT INTO indicator (district_id, id, plan_id, domain_id, position, serial, name, unit, entry_kind, dimensions, source)
         SELECT home.district_id, gen_random_uuid()::text, home.plan_id, home.domain_id, 10000 + n, (1000 + n)::text,
           '测速指标' || n, CASE WHEN n % 2 = 0 THEN '%' ELSE '人' END,
           (CASE WHEN n % 2 = 0 THEN 'fraction' ELSE 'value' END)::"EntryKind",
           (CASE WHEN n % 3 = 0 THEN ARRAY['sex'] ELSE ARRAY[]::text[] END)::"Dimension"[], 'bench'
         FROM home, generate_series(1, $2::int) AS n RETURNING district_id, id)
       INSERT INTO indicator_department (district_id, indicator_id, department_id, role, position)
       SELECT added.district_id, added.id, leader.id, 'lead', 1 FROM added, leader`,
      [LIAISON, ROWS],
    );
  } finally {
    await client.end();
  }
}

declare global {
  interface Window {
    keyToPaint: number[];
  }
}

async function measure(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    window.keyToPaint = [];
    window.addEventListener(
      'keydown',
      (event) => {
        if (!/^\d$/.test(event.key)) return;
        requestAnimationFrame(() => {
          // A message posted in a frame arrives once the frame is drawn.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.keyToPaint.push(performance.now() - event.timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  const cells = page.getByRole('textbox', { name: /^测速指标\d+.*，数值/ });
  const count = await cells.count();
  for (let index = 0; index < CELLS; index += 1) {
    await cells.nth(Math.floor((index * count) / CELLS)).focus();
    for (const digit of DIGITS) await page.keyboard.press(digit, { delay: 30 });
  }
  await page.waitForTimeout(500);
  return page.evaluate(() => window.keyToPaint);
}

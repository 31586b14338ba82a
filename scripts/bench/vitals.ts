import type { Browser, BrowserContext, Page } from '@playwright/test';
import { inProject } from '../support/project.mjs';
import { withBrowser } from './browser';
import type { Figure } from './print';
import { median } from './quantile';
import { pathOf, type BenchServer } from './server';

const MEASURED = ['dashboard', 'overview', 'indicator', 'warnings', 'entry'];
const SCREENS = [
  { width: 360, height: 800 },
  { width: 1366, height: 768 },
];
const SLOW_DOWN = 4;
const LOADS = 5;
/** Long enough after the last script for a late shift or task to show. */
const SETTLE_MS = 1000;
/** What Lighthouse counts of a task is what goes beyond this. */
const SHORT_TASK_MS = 50;
const GOAL = { lcpMs: 1500, tbtMs: 150, cls: 0.02 };

type Vitals = { lcpMs: number; tbtMs: number; cls: number };

declare global {
  interface Window {
    vitals: { lcp: number; fcp: number; cls: number; tasks: { start: number; duration: number }[] };
  }
}

/**
 * Largest contentful paint, total blocking time and layout shift of cold loads, each in a browser profile of its own
 * whose processor is slowed down to a quarter; the median of several.
 */
export async function benchVitals(server: BenchServer, print: (figure: Figure) => void): Promise<void> {
  await withBrowser(async (browser) => {
    for (const name of MEASURED) {
      for (const screen of SCREENS) {
        const loads: Vitals[] = [];
        // The first one warms the server, not the browser, and is not counted.
        for (let load = 0; load <= LOADS; load += 1)
          loads.push(await loadOnce(browser, server, { path: pathOf(server, name), screen }));
        const of = (key: keyof Vitals) => median(loads.slice(1).map((vitals) => vitals[key]));
        print({
          figure: 'web vitals',
          page: name,
          width: screen.width,
          cpuSlowDown: SLOW_DOWN,
          loads: LOADS,
          lcpMs: of('lcpMs'),
          goalLcpMs: GOAL.lcpMs,
          tbtMs: of('tbtMs'),
          goalTbtMs: GOAL.tbtMs,
          cls: of('cls'),
          goalCls: GOAL.cls,
        });
      }
    }
  });
}

type Target = { path: string; screen: (typeof SCREENS)[number] };

async function loadOnce(browser: Browser, server: BenchServer, target: Target): Promise<Vitals> {
  const context = await browser.newContext({ viewport: target.screen, locale: 'zh-CN' });
  try {
    await context.addCookies(asCookies(server));
    const page = await context.newPage();
    await slowDown(context, page);
    await page.addInitScript({ path: inProject('scripts/bench/observe-vitals.js') });
    const response = await page.goto(`${server.origin}${target.path}`, { waitUntil: 'networkidle' });
    if (!response?.ok()) throw new Error(`${target.path} answered ${response?.status()}`);
    await page.waitForTimeout(SETTLE_MS);
    return toVitals(await page.evaluate(() => window.vitals));
  } finally {
    await context.close();
  }
}

function asCookies({ cookie, origin }: BenchServer) {
  return cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
  });
}

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
}

/** Blocking counts from the first contentful paint on, when there is something to use. */
function toVitals({ lcp, fcp, cls, tasks }: Window['vitals']): Vitals {
  const blocking = tasks
    .filter(({ start, duration }) => start + duration > fcp)
    .map(({ start, duration }) => start + duration - Math.max(start, fcp) - SHORT_TASK_MS);
  if (lcp === 0) throw new Error('the page painted nothing');
  return { lcpMs: lcp, tbtMs: blocking.reduce((sum, each) => sum + Math.max(0, each), 0), cls };
}

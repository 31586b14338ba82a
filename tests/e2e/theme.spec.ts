import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const LIST = '/d/500103/indicators?year=2025';
const LIGHT_PAPER = 'rgb(255, 255, 255)';

const paper = (page: Page) =>
  page.locator('.top-bar').evaluate((bar) => getComputedStyle(bar).backgroundColor);

async function choose(page: Page, label: string): Promise<void> {
  const button = page.getByRole('group', { name: '外观' }).getByRole('button', { name: label });
  await expect(async () => {
    if (!(await button.isVisible())) await page.locator('.account-menu > summary').click();
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true', { timeout: 500 });
  }).toPass();
}

test('the page follows the system until somebody chooses, and the server remembers the choice', async ({
  signedIn,
}) => {
  const page = await signedIn('yuzhong-leader');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(LIST);
  expect(await paper(page)).not.toBe(LIGHT_PAPER);

  await choose(page, '浅色');
  expect(await paper(page)).toBe(LIGHT_PAPER);
  await page.emulateMedia({ colorScheme: 'light' });
  await choose(page, '深色');
  expect(await paper(page)).not.toBe(LIGHT_PAPER);

  const html = await (await page.request.get(LIST)).text();
  expect(html).toMatch(/<html[^>]* data-theme="dark"/);
  await page.reload();
  expect(await paper(page)).not.toBe(LIGHT_PAPER);

  await choose(page, '跟随系统');
  expect(await paper(page)).toBe(LIGHT_PAPER);
  expect(await (await page.request.get(LIST)).text()).toContain('<html lang="zh-CN">');
});

test('on paper everything is light', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  await page.goto(LIST);
  await choose(page, '深色');
  await page.emulateMedia({ media: 'print' });
  const ink = () => page.locator('h1').evaluate((heading) => getComputedStyle(heading).color);
  expect(await ink()).toBe('rgb(22, 32, 46)');
});

test('a dialog can be read in the dark', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-office');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/d/500103/review?year=2025');
  await expect(async () => {
    await page.getByRole('button', { name: '修改记录' }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('dialog').getByText('正在读取')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).withRules('color-contrast').analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')))).toEqual([]);
});

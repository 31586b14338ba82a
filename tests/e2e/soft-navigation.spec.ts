import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const OVERVIEW = '/d/500103/overview?year=2025';

/** A mark that a full page load would wipe away. */
const markDocument = (page: Page) => page.evaluate(() => document.body.setAttribute('data-marked', ''));
const stayedInDocument = (page: Page) => page.locator('body[data-marked]').count();

test('the links of a kept page are soft, and Back shows the page again', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  await page.goto(OVERVIEW);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('2025 年监测总览');
  const sentence = await page.locator('.say, .headline').first().textContent();
  await markDocument(page);

  await page
    .getByRole('link', { name: /^未达标/ })
    .first()
    .click();
  await expect(page).toHaveURL(/indicators\?.*status=/);
  await expect(heading).toContainText('2025 年指标');
  await page.locator('table a').filter({ hasText: '12岁儿童龋患率' }).first().click();
  await expect(heading).toContainText('12岁儿童龋患率');

  await page.goBack();
  await expect(page.locator('table a').filter({ hasText: '12岁儿童龋患率' }).first()).toBeVisible();
  await page.goBack();
  await expect(heading).toContainText('2025 年监测总览');
  await expect(page.locator('.say, .headline').first()).toHaveText(sentence ?? '');
  expect(await stayedInDocument(page)).toBe(1);
});

test('a kept page stands again after a reload and in another year', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  await page.goto(OVERVIEW);
  await page.reload();
  await expect(page.getByText('需要关注')).toBeVisible();
  await page.getByRole('navigation', { name: '年份' }).getByRole('link', { name: '2024' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2024 年监测总览');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2025 年监测总览');
});

test('one page view asks for no other page', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('_rsc=')) asked.push(request.url());
  });
  await page.goto(OVERVIEW, { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
});

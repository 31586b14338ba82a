import { readFileSync } from 'node:fs';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

/** A broken-down rate that no other walk changes. */
const NAME = '3岁以下儿童系统管理率';

async function openFigure(page: Page) {
  await page.goto(`/d/500103/indicators?year=2025&kind=children&q=${NAME}`);
  const href = await page.locator('.list-name a').first().getAttribute('href');
  await page.goto(href!, { waitUntil: 'networkidle' });
  const figure = page.locator('figure.figure');
  await expect(figure.locator('svg.recharts-surface')).toBeVisible();
  return figure;
}

/** Its own words; what is inside is only drawn. */
const picture = (figure: Locator) => figure.locator('.figure-picture > [role="img"]');

async function download(page: Page, press: () => Promise<void>): Promise<{ file: Download; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { file, bytes: readFileSync(await file.path()) };
}

test('a figure says what it found, of what, from where and how recent', async ({ signedIn }) => {
  const figure = await openFigure(await signedIn('yuzhong-leader'));
  await expect(figure.locator('.figure-title')).toContainText(/\d{4} 年 .*（含演示数据）/);
  await expect(figure).toContainText(`渝中区 · ${NAME}（%） · 2020—2025 年`);
  await expect(figure.locator('.figure-source')).toContainText(/数据截至 2025 年.*；来源：/);
  await expect(picture(figure)).toHaveAttribute('aria-label', /^折线图：.*各年数值见数据表。$/);
});

test('the same numbers stand in a table, which the keyboard reaches and the file repeats', async ({
  signedIn,
}) => {
  const page = await signedIn('yuzhong-leader');
  const figure = await openFigure(page);
  await expect(figure.getByRole('table')).toBeHidden();
  await figure.getByRole('button', { name: '表', exact: true }).focus();
  await page.keyboard.press('Enter');
  const table = figure.getByRole('table');
  await expect(table).toBeVisible();
  await expect(picture(figure)).toBeHidden();
  const shown = await table
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent)));
  const { file, bytes } = await download(page, () =>
    figure.getByRole('button', { name: /下载数据/ }).click(),
  );
  expect(file.suggestedFilename()).toBe(`渝中区-${NAME}-2025.csv`);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
  const plain = shown.map((cells) => cells.map((cell) => (cell === '—' ? '' : cell)).join(','));
  expect(lines).toEqual(plain);
  expect(lines.length).toBeGreaterThan(5);
});

test('the picture is downloaded with its words, also while the table is shown', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  const figure = await openFigure(page);
  await figure.getByRole('button', { name: '表', exact: true }).click();
  const { file, bytes } = await download(page, () =>
    figure.getByRole('button', { name: /下载图片/ }).click(),
  );
  expect(file.suggestedFilename()).toBe(`渝中区-${NAME}-2025.png`);
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(width).toBeGreaterThanOrEqual(1200);
  expect(height).toBeGreaterThan(600);
  // An empty picture of this size is a tenth of it.
  expect(bytes.length).toBeGreaterThan(30_000);
  await expect(figure.getByRole('status')).toHaveText('已下载图片。');
});

test('nothing in a figure moves when the system asks for stillness', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const figure = await openFigure(page);
  const moving = await figure.evaluate((element) => element.getAnimations({ subtree: true }).length);
  expect(moving).toBe(0);
});

test('a figure alone is printed as picture and table', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  const figure = await openFigure(page);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await figure.getByRole('button', { name: /打印/ }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(figure.getByRole('table')).toBeVisible();
  await expect(picture(figure)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the table is part of the document that the server sends', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  await openFigure(page);
  const html = await (await page.request.get(page.url())).text();
  const table = /<div class="figure-table">.*?<\/table>/s.exec(html)?.[0] ?? '';
  expect(table).toContain('<th scope="row">2020</th>');
  expect(table).toContain('97.22');
});

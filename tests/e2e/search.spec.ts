import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const LIST = '/d/500103/indicators?year=2025';
const box = (page: Page) => page.getByRole('combobox', { name: '查找指标、单位、预警和页面' });

/** Keys before hydration go unheard. */
async function openBox(page: Page, key = 'Control+k'): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(box(page)).toBeFocused({ timeout: 500 });
  }).toPass();
}

const list = (page: Page) => page.getByRole('listbox', { name: '查找结果' });

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).include('.search').analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`,
  );

test('an indicator is found by its initials and opened with the keyboard alone', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-health');
  await page.goto(LIST, { waitUntil: 'networkidle' });
  await openBox(page);
  await page.keyboard.type('ycfswl');
  const best = list(page)
    .getByRole('group', { name: /指标/ })
    .getByRole('option', { name: /^孕产妇死亡率/ });
  await expect(best).toHaveAttribute('aria-selected', 'true');
  await expect(best.locator('mark')).toHaveText('孕产妇死亡率');
  await expect(page.getByRole('search').locator('..').getByRole('status')).toContainText('找到');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('孕产妇死亡率');
  await expect(page).toHaveURL(/year=2025/);

  await openBox(page, '/');
  await expect(page.getByRole('group', { name: '最近打开' })).toContainText('孕产妇死亡率');
  expect(await violations(page)).toEqual([]);
});

test('arrow keys walk through the groups, Escape gives the focus back', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-office');
  await page.goto(LIST, { waitUntil: 'networkidle' });
  await page.getByLabel('按名称查找指标').focus();
  await openBox(page);
  await page.keyboard.type('审核');
  const options = list(page).getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(
    page.getByRole('group').filter({ has: page.getByRole('option', { name: '审核' }) }),
  ).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(page.getByLabel('按名称查找指标')).toBeFocused();
});

test('a slash that belongs into a text stays there', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-office');
  await page.goto(LIST, { waitUntil: 'networkidle' });
  await page.getByLabel('按名称查找指标').focus();
  await page.keyboard.press('/');
  await expect(page.getByLabel('按名称查找指标')).toHaveValue('/');
  await expect(box(page)).not.toBeFocused();
});

test('without a network the text stays and the box says what to do', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  await page.goto(LIST, { waitUntil: 'networkidle' });
  await openBox(page);
  await page.context().setOffline(true);
  await page.keyboard.type('死亡率');
  await expect(page.locator('.search-problem')).toContainText('请检查网络后按 Enter 重试');
  await expect(box(page)).toHaveValue('死亡率');
  await page.context().setOffline(false);
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('option', { name: /孕产妇死亡率/ })).toBeVisible();
});

test('what is not there is said, with what can be searched', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  await page.goto(LIST, { waitUntil: 'networkidle' });
  await openBox(page);
  await page.keyboard.type('没有这样的东西');
  const panel = page.locator('.search-panel');
  await expect(panel).toContainText('没有找到“没有这样的东西”');
  await expect(panel).toContainText('可查找指标、单位、预警');
  expect(await violations(page)).toEqual([]);
});

test('on a phone the box opens over the whole width', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(LIST, { waitUntil: 'networkidle' });
  await expect(box(page)).toBeHidden();
  await page.getByRole('link', { name: '查找', exact: true }).click();
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('区教委');
  await list(page)
    .getByRole('option', { name: /^区教委/ })
    .first()
    .click();
  await expect(page).toHaveURL(/department=/);
  await expect(box(page)).toBeHidden();
});

test('without scripts a form leads to a page of the results', async ({ signedIn, browser }) => {
  const page = await signedIn('yuzhong-leader');
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(LIST);
  await box(plain).fill('ycfswl');
  await box(plain).press('Enter');
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('查找');
  await plain.getByRole('main').getByRole('link', { name: '孕产妇死亡率', exact: true }).click();
  await expect(plain).toHaveURL(/\/indicators\/[^/]+\?year=2025/);
  await context.close();
});

test('each role finds the pages of its own menu, and nobody another district', async ({ signedIn }) => {
  const office = await signedIn('yuzhong-office');
  const liaison = await signedIn('yuzhong-health');
  const found = async (page: Page, district: string, query: string) => {
    const response = await page.request.get(`/api/districts/${district}/search`, { params: { q: query } });
    return { status: response.status(), text: await response.text() };
  };
  expect((await found(office, '500103', '审核')).text).toContain('/d/500103/review');
  expect((await found(liaison, '500103', '审核')).text).not.toContain('/d/500103/review');
  expect((await found(liaison, '500237', '死亡率')).status).toBe(403);
  const superior = await signedIn('chongqing-superior');
  expect((await found(superior, '500237', '孕产妇死亡率')).text).toContain('/d/500237/indicators/');
  expect((await found(superior, '510811', '孕产妇死亡率')).status).toBe(403);
});

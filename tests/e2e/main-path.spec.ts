import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const DISTRICT = '/d/500103';
const INDICATOR = '孕产妇系统管理率';

async function openIndicator(page: Page): Promise<void> {
  await page.goto(`${DISTRICT}/indicators?year=2025&kind=women&q=${INDICATOR}`);
  await page.getByRole('link', { name: INDICATOR, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(INDICATOR);
}

test('a value goes from the liaison through the office to the leader', async ({ signedIn }) => {
  const leader = await signedIn('yuzhong-leader');
  await openIndicator(leader);
  const verdict = leader.getByRole('region', { name: '监测结论' });
  await expect(verdict).toContainText('缺报');

  const liaison = await signedIn('yuzhong-health');
  await expect(liaison).toHaveURL(/\/entry/);
  await liaison.goto(`${DISTRICT}/entry?year=2025`);
  const cell = liaison.getByLabel(`${INDICATOR}，数值（%）`);
  await cell.fill('0.95');
  await expect(liaison.getByText('95', { exact: false }).first()).toBeVisible();
  await cell.fill('95.12');
  await liaison.getByRole('button', { name: '检查并提交' }).click();
  const dialog = liaison.getByRole('dialog', { name: '检查并提交' });
  await expect(dialog).toBeVisible();
  for (const reason of await dialog.getByRole('textbox').all()) await reason.fill('已与妇幼保健院核对。');
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('button', { name: /提交 \d+ 项/ }).click();
  await expect(dialog).toBeHidden();
  await expect(liaison.getByRole('row', { name: new RegExp(INDICATOR) }).first()).toContainText('已提交');

  await leader.reload();
  await expect(verdict).toContainText('缺报');
  await expect(leader.getByText('95.12')).toHaveCount(0);

  const office = await signedIn('yuzhong-office');
  await office.goto(`${DISTRICT}/review?year=2025`);
  await office.getByRole('button', { name: `通过 ${INDICATOR}` }).click();
  await expect(office.getByText(/已达标/).first()).toBeVisible();

  await leader.reload();
  await expect(verdict).toContainText('95.12');
  await expect(verdict).toContainText('已达标');
  await expect(verdict).toContainText('2025 年 95.12%，达到目标 ≥94');
  await expect(leader.getByText('怎么算出来的')).toBeVisible();
});

test('what was decided is on the overview at once, and the counts still add up', async ({ signedIn }) => {
  const leader = await signedIn('yuzhong-leader');
  await leader.goto(`${DISTRICT}/overview?year=2025&kind=women`);
  // The page streams: read figures only once they stand there, or the skeleton is read instead.
  await expect(leader.getByRole('region', { name: '状态构成' })).toContainText(/合计 44 项/);
  const labels = await leader.locator('.legend-item').allTextContents();
  const counts = labels.map((label) => Number(/(\d+)/.exec(label)?.[1] ?? 0));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(44);
});

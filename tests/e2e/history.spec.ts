import fs from 'node:fs/promises';
import { expect, type Download, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const HISTORY = '/d/500103/history?year=2025';

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const waiting: Promise<Download> = page.waitForEvent('download');
  await press();
  const download = await waiting;
  const text = await fs.readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

const linesOf = (page: Page) => page.locator('.history-table tbody tr');

test('the office follows a year, narrows it by its doors and takes with it exactly what is shown', async ({
  signedIn,
}) => {
  const office = await signedIn('yuzhong-office');
  await office.goto('/d/500103/overview?year=2025');
  await office.getByRole('link', { name: '修改记录' }).click();
  await expect(office.getByRole('heading', { level: 1 })).toHaveText('2025 年修改记录');
  await expect(linesOf(office)).toHaveCount(50);
  const newest = await linesOf(office).first().innerText();

  await office.getByRole('link', { name: '更早的记录' }).click();
  await expect(office).toHaveURL(/before=/);
  await expect(linesOf(office).first()).not.toHaveText(newest);
  await office.getByRole('link', { name: '回到最新' }).click();
  await expect(office).not.toHaveURL(/before=/);

  await linesOf(office).getByRole('link', { name: '区民政局' }).first().click();
  await expect(office).toHaveURL(/department=/);
  await expect(office.getByLabel('责任单位').locator('option:checked')).toHaveText('区民政局');
  await office.getByLabel('动作').selectOption({ label: '导入数值' });
  await expect(office).toHaveURL(/act=import/);
  await expect(linesOf(office).filter({ hasNotText: '导入' })).toHaveCount(0);
  const shown = await linesOf(office).count();
  expect(shown).toBeGreaterThan(3);
  const { name, text } = await downloaded(office, () =>
    office.getByRole('link', { name: '导出 CSV' }).click(),
  );
  expect(name).toBe('渝中区2025年修改记录.csv');
  const rows = text.trimEnd().split('\r\n');
  expect(rows[0]).toBe('\u{feff}时间,人员,责任单位,序号,指标,计量单位,动作,原值,新值,原因,说明');
  expect(rows).toHaveLength(shown + 1);
  expect(rows.slice(1).every((row) => row.includes('区民政局'))).toBe(true);

  await office.getByLabel('起始日期').fill('2099-01-01');
  await expect(office.getByText('没有符合条件的记录')).toBeVisible();
  await office.getByRole('link', { name: '清除筛选' }).first().click();
  await expect(linesOf(office)).toHaveCount(50);
});

test('a department follows its own indicators, a leader what was approved, another district nothing', async ({
  signedIn,
}) => {
  const liaison = await signedIn('yuzhong-education');
  await liaison.goto(HISTORY);
  await expect(linesOf(liaison).first()).toBeVisible();
  const choices = (page: Page) => page.getByLabel('指标').locator('option');
  const foreign = { hasText: '孕产妇系统管理率' };
  await expect(choices(liaison).filter(foreign)).toHaveCount(0);
  await liaison.goto(`${HISTORY}&from=2020-01-01`);
  await expect(linesOf(liaison).filter(foreign)).toHaveCount(0);

  const leader = await signedIn('yuzhong-leader');
  await expect(leader.getByRole('link', { name: '修改记录' })).toHaveCount(0);
  await leader.goto(`${HISTORY}&act=save`);
  await expect(leader.getByText('没有符合条件的记录')).toBeVisible();
  await expect(choices(leader).filter(foreign)).toHaveCount(1);

  const other = await signedIn('qijiang-office');
  await other.goto(HISTORY);
  await expect(other.getByText('没有查看权限').first()).toBeVisible();
  expect((await other.request.get('/d/500103/history/export?year=2025')).status()).toBe(403);
});

test('the history of one value is taken along from its dialog', async ({ signedIn }) => {
  const office = await signedIn('yuzhong-office');
  await office.goto('/d/500103/entry?year=2025&kind=women');
  await office
    .getByRole('button', { name: /修改记录/ })
    .first()
    .click();
  const dialog = office.getByRole('dialog', { name: /修改记录/ });
  const { name, text } = await downloaded(office, () =>
    dialog.getByRole('link', { name: '导出 CSV' }).click(),
  );
  expect(name).toMatch(/2025年修改记录\.csv$/);
  expect(text).toContain('时间,人员,动作,状态,原值,新值,原因,说明\r\n');
});

test('nobody takes a history without logging in', async ({ request }) => {
  expect((await request.get('/d/500103/history/export')).status()).toBe(401);
  expect((await request.get('/api/districts/500103/readings/x/history/export')).status()).toBe(401);
});

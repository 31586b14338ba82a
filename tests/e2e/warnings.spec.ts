import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const LIST = '/d/500237/warnings?year=2025';

/** Leading numbers of the sentence: all, and by level and by state. */
async function readCounts(page: Page): Promise<{ all: number; levels: number; states: number }> {
  const sentence = (await page.locator('.warnings-headline').innerText()).replaceAll(/\s/g, '');
  const [all = '', levels = '', states = ''] = sentence.split(/[：；]/);
  const sum = (text: string) =>
    [...text.matchAll(/\d+/g)].reduce((total, [digits]) => total + Number(digits), 0);
  return { all: sum(all), levels: sum(levels), states: sum(states) };
}

test('a leader takes note on the phone, the office closes with a reason, and the story is readable', async ({
  signedIn,
}) => {
  const leader = await signedIn('wushan-leader');
  await leader.setViewportSize({ width: 390, height: 844 });
  await leader.goto(LIST, { waitUntil: 'networkidle' });
  const before = await readCounts(leader);
  expect(before.levels).toBe(before.all);
  expect(before.states).toBe(before.all);

  const unseen = leader.locator('.case-item').filter({ has: leader.getByRole('checkbox') });
  const id = (await unseen.first().getAttribute('id')) ?? '';
  const noted = leader.locator(`#${id}`);
  await noted.getByRole('button', { name: /^知悉/ }).click();
  await expect(noted).toContainText('已知悉');
  await expect(noted.getByRole('button')).toHaveCount(0);

  const others = await unseen.count();
  await unseen.nth(0).getByRole('checkbox').check();
  await unseen.nth(1).getByRole('checkbox').check();
  await leader.getByRole('button', { name: '知悉所选 2 项' }).click();
  await expect(leader.getByText('已知悉 2 项。')).toBeVisible();
  await expect(unseen).toHaveCount(others - 2);

  const office = await signedIn('wushan-office');
  await office.goto(LIST, { waitUntil: 'networkidle' });
  const item = office.locator(`#${id}`);
  await item.getByRole('button', { name: /^销号/ }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByRole('button', { name: '销号' }).click();
  await expect(dialog.getByText('请写明销号理由，至少 2 个字')).toBeVisible();
  await dialog.getByLabel('销号理由').fill('已核实，属统计口径所致');
  await dialog.getByRole('button', { name: '销号' }).click();
  await expect(item).toHaveCount(0);
  const after = await readCounts(office);
  expect(after.all).toBe(before.all - 1);
  expect(after.states).toBe(after.all);

  await office.getByRole('link', { name: /查看已销号的 \d+ 项/ }).click();
  await expect(item).toContainText('已核实，属统计口径所致');
  await item.getByText('历程').click();
  await expect(item.locator('.story')).toContainText('予以销号：已核实，属统计口径所致。');
  await item.locator('.case-name a').click();
  const story = office.locator('#story');
  await expect(story).toContainText('予以销号：已核实，属统计口径所致。');
  await story.getByRole('button', { name: '复制文字' }).click();
  await expect(story.getByRole('status')).toHaveText(/已复制|请选中文字/);
});

test('filters live in the address, and the export holds what they show', async ({ signedIn }) => {
  const office = await signedIn('wushan-office');
  await office.goto(LIST, { waitUntil: 'networkidle' });
  await expect(async () => {
    await office.getByLabel('级别').selectOption('');
    await office.getByLabel('级别').selectOption('yellow');
    await expect(office).toHaveURL(/level=yellow/, { timeout: 3000 });
  }).toPass();
  const shown = office.locator('.case-item');
  await expect(shown.locator('.mark-yellow').first()).toBeVisible();
  await expect(shown.locator('.case-lead .mark-red')).toHaveCount(0);
  const download = office.waitForEvent('download');
  await office.getByRole('link', { name: '导出 CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength((await shown.count()) + 1);
  await office.getByRole('searchbox').fill('没有这样的指标');
  await expect(office.getByText('没有符合条件的预警')).toBeVisible();
  await office.getByRole('link', { name: '清除筛选' }).first().click();
  await expect(office).not.toHaveURL(/level|q=/);
});

test('a liaison reads the list, without buttons', async ({ signedIn }) => {
  const liaison = await signedIn('yuzhong-health');
  await liaison.goto('/d/500103/warnings?year=2025', { waitUntil: 'networkidle' });
  await expect(liaison.locator('.case-item').first()).toBeVisible();
  await expect(liaison.getByRole('button', { name: /知悉|销号/ })).toHaveCount(0);
});

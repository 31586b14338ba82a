import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const DISTRICT = '/d/500237';
const PAGE = `${DISTRICT}/plans/settings`;

const verdictOf = async (page: Page, address: string) => {
  await page.goto(address);
  const verdict = page.getByRole('region', { name: '监测结论' });
  await expect(verdict).toBeVisible();
  return verdict;
};

/** Badges and sentence; the chart below them is drawn later. */
async function sentencesOf(page: Page, address: string): Promise<string[]> {
  const verdict = await verdictOf(page, address);
  return verdict.locator('.verdict-badges, .verdict-why').allInnerTexts();
}

/** The wider tolerance as the office finds, tries and saves it; answers an indicator that it turns to 已达标. */
async function widenTolerance(office: Page): Promise<string> {
  await office.goto(PAGE);
  await office.getByLabel('“左右”容差', { exact: true }).fill('60');
  await office.getByRole('button', { name: '查看影响' }).click();
  await expect(office.getByText('“左右”容差应大于 0%、不超过 50%。')).toBeVisible();
  await office.getByLabel('“左右”容差', { exact: true }).fill('20');
  await office.getByRole('button', { name: '查看影响' }).click();
  const dialog = office.getByRole('dialog');
  await expect(dialog).toContainText('“左右”容差：3% → 20%');
  await expect(dialog).toContainText('已归档的 2021—2024 年保持不变。');
  const row = dialog.getByRole('row').filter({ hasText: '当前状态：未达标 → 已达标' }).first();
  return row.locator('td').first().locator('p').first().innerText();
}

test('a tolerance is tried, saved with a reason, and decides the open year but not the archived ones', async ({
  signedIn,
}) => {
  const office = await signedIn('wushan-office');
  const name = await widenTolerance(office);
  await office.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  const list = `${DISTRICT}/indicators?year=2025&kind=women&q=${name}`;
  await office.goto(list);
  await office.getByRole('link', { name, exact: true }).click();
  await expect(office.getByRole('heading', { level: 1 })).toContainText(name);
  const address = new URL(office.url()).pathname;
  await expect(await verdictOf(office, `${address}?year=2025`)).toContainText('未达标');
  const archived = await sentencesOf(office, `${address}?year=2024`);
  expect(archived.join()).toContain('未达标');

  expect(await widenTolerance(office)).toBe(name);
  const dialog = office.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toContainText('请写明理由');
  await dialog.getByLabel('理由').fill('县妇儿工委全委会议定');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(office.getByText(/^已保存第 1 版评分参数/)).toBeVisible();
  const history = office.getByRole('region', { name: '修改记录' });
  await expect(history).toContainText('“左右”容差：3% → 20%');
  await expect(history).toContainText('县妇儿工委全委会议定');

  const leader = await signedIn('wushan-leader');
  await expect(await verdictOf(leader, `${address}?year=2025`)).toContainText('已达标');
  expect(await sentencesOf(leader, `${address}?year=2024`)).toEqual(archived);
  await leader.goto('/method');
  await expect(leader.getByRole('row', { name: /“左右”容差/ })).toContainText('20%初始值 3%');
  await leader.goto(PAGE);
  await expect(leader.getByText('已调整')).toHaveCount(1);
  await expect(leader.getByRole('textbox')).toHaveCount(0);
  await expect(leader.getByRole('button', { name: /查看影响|恢复/ })).toHaveCount(0);

  await office.getByRole('button', { name: '恢复初始值' }).click();
  await office.getByRole('button', { name: '查看影响' }).click();
  await expect(dialog).toContainText('“左右”容差：20% → 3%');
  await dialog.getByLabel('理由').fill('按县妇儿工委办意见恢复');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(office.getByText(/^已保存第 2 版评分参数/)).toBeVisible();
  await expect(await verdictOf(leader, `${address}?year=2025`)).toContainText('未达标');
});

test('two of the office at once: the second learns what the first has changed, and keeps what was typed', async ({
  signedIn,
}) => {
  const [first, second] = [await signedIn('zhaohua-office'), await signedIn('zhaohua-office')];
  const settings = '/d/510811/plans/settings';
  for (const page of [first, second]) await page.goto(settings);
  await first.getByLabel('接近达标幅度').fill('5');
  await first.getByRole('button', { name: '查看影响' }).click();
  await first.getByRole('dialog').getByLabel('理由').fill('请示批复');
  await first.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(first.getByText(/^已保存第 1 版/)).toBeVisible();

  await second.getByLabel('“明显”变化幅度').fill('15');
  await second.getByRole('button', { name: '查看影响' }).click();
  await expect(second.getByText(/把接近达标幅度由 2% 改为 5%（请示批复）/)).toBeVisible();
  await expect(second.getByLabel('“明显”变化幅度')).toHaveValue('15');
  await expect(second.getByLabel('接近达标幅度')).toHaveValue('5');
  await second.getByRole('button', { name: '查看影响' }).click();
  await expect(second.getByRole('dialog')).toContainText('“明显”变化幅度：10% → 15%');
});

import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const open = async (page: Page, district: string, name: string, year = 2025): Promise<void> => {
  await page.goto(`/d/${district}/indicators?year=${year}&q=${name}`);
  await page.locator('.list-name').getByRole('link', { name, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
};

test('one death among 3,000 births is marked as a small number, and raises nothing red', async ({
  signedIn,
}) => {
  const NAME = '孕产妇死亡率';
  const office = await signedIn('wushan-office');
  await office.goto('/d/500237/entry?year=2025&kind=women');
  await office.getByRole('button', { name: `${NAME}，更正` }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel('分子', { exact: true }).fill('1');
  await dialog.getByLabel('分母', { exact: true }).fill('3000');
  await expect(dialog.getByText('按分子、分母算出 33.33/10万')).toBeVisible();
  await expect(dialog.getByLabel(/^数值/)).toHaveCount(0);
  await dialog.getByLabel('更正原因').fill('补报一例');
  await dialog.getByRole('button', { name: '更正', exact: true }).click();
  const confirm = dialog.getByRole('button', { name: '确认无误，更正' });
  await expect(confirm.or(office.getByText(/已更正/))).toBeVisible();
  if (await confirm.isVisible()) await confirm.click();
  await expect(dialog).toBeHidden();

  await office.goto(`/d/500237/indicators?year=2025&q=${NAME}`);
  await expect(office.getByRole('row', { name: new RegExp(NAME) }).first()).toContainText('小样本');
  await open(office, '500237', NAME);
  const verdict = office.getByRole('region', { name: '监测结论' });
  await expect(verdict).toContainText('33.33');
  await expect(verdict).toContainText('未达标');
  await expect(verdict).toContainText('小样本，单年不足以判断');
  await expect(verdict).toContainText('95% 置信区间 0.84—185.72/10万包含目标');
  await expect(verdict).toContainText('按目标推算的期望例数过少，不作预测结论');
  await expect(verdict).toContainText('2023—2025 年合并');
  await expect(verdict).toContainText('2021—2025 年合并');
  await expect(office.getByText('红色预警')).toHaveCount(0);

  // What was scored is the corrected version; it leads to its history.
  await office.getByRole('link', { name: '第 2 版' }).first().click();
  await expect(office.getByText('原因：补报一例')).toBeVisible();
});

test('a target revised in mid-plan leaves the years before alone and steps up on the chart', async ({
  signedIn,
}) => {
  const NAME = '孕产妇系统管理率';
  const office = await signedIn('wushan-office');
  const verdict = office.getByRole('region', { name: '监测结论' });
  const why = () => verdict.locator('.verdict-why').innerText();
  await open(office, '500237', NAME, 2022);
  const before = await why();

  await office.goto('/d/500237/plans');
  await office.locator('.plan-card h2 a').first().click();
  const row = office.locator('.indicator-row', { hasText: NAME }).first();
  await row.getByRole('button', { name: /目标/ }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByRole('button', { name: '目标有修订' }).click();
  await dialog.getByLabel('新的目标值').fill('≥97');
  await dialog.getByLabel('起用年份').fill('2023');
  await dialog.getByLabel('依据文件').fill('巫山妇儿工委〔2023〕2 号');
  await dialog.getByLabel('理由').fill('中期评估后调高');
  await dialog.getByRole('button', { name: '保存修订' }).click();
  await expect(dialog).toBeHidden();

  await open(office, '500237', NAME, 2022);
  expect(await why()).toBe(before);
  await open(office, '500237', NAME, 2024);
  await expect(verdict).toContainText('≥97（巫山妇儿工委〔2023〕2 号）');
  await expect(verdict.getByText('2023 年起调', { exact: false }).first()).toBeVisible();
  await expect(verdict).toContainText('目标线的台阶为目标调整或分阶段目标');
  await expect(office.getByRole('row', { name: /^2022/ })).not.toContainText('≥97');
  await expect(office.getByRole('row', { name: /^2024/ })).toContainText('≥97');
  await expect(office.getByText('文件：巫山妇儿工委〔2023〕2 号')).toBeVisible();
  await expect(office.getByText('原因：中期评估后调高')).toBeVisible();
});

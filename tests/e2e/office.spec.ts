import { expect } from '@playwright/test';
import { test } from '../support/sign-in';

test('a target whose sign the print lost waits for the office and counts as certain once confirmed', async ({
  signedIn,
}) => {
  const office = await signedIn('qijiang-office');
  await office.goto('/d/500110/plans');
  await office.locator('.plan-card h2 a').first().click();
  const row = office.locator('.indicator-row', { hasText: '艾滋病母婴传播率' });
  await expect(row).toContainText('待确认');
  await expect(row).toContainText('原文缺少比较符号');
  await row.getByRole('button', { name: /确认或更正目标读法/ }).click();
  const dialog = office.getByRole('dialog');
  await expect(dialog).toContainText('≤ 2%，含 2%，越低越好');
  await dialog.getByRole('button', { name: '确认', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(row).not.toContainText('待确认');

  const leader = await signedIn('qijiang-leader');
  await leader.goto('/d/500110/indicators?year=2025&q=艾滋病母婴传播率');
  await expect(leader.locator('table')).toContainText('艾滋病母婴传播率');
  await expect(leader.locator('table')).not.toContainText('待确认');
});

test('a returned value comes back to its cell with the reason, and can be handed in again', async ({
  signedIn,
}) => {
  const office = await signedIn('yuzhong-office');
  await office.goto('/d/500103/review?year=2025');
  const NAME = '婴儿死亡率';
  await office.getByRole('button', { name: `退回 ${NAME}` }).click();
  const dialog = office.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: /^退回/ });
  await expect(submit).toBeDisabled();
  await dialog.getByRole('textbox').fill('请核对分母口径。');
  await submit.click();
  await expect(dialog).toBeHidden();

  const liaison = await signedIn('yuzhong-health');
  await liaison.goto('/d/500103/entry?year=2025');
  const row = liaison.getByRole('row', { name: new RegExp(`^2 ${NAME}`) });
  await expect(row).toContainText('请核对分母口径。');
  await expect(row.getByRole('textbox').first()).toBeEditable();
});

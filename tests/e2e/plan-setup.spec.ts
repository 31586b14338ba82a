import { expect } from '@playwright/test';
import { test } from '../support/sign-in';

test('a dialog of the last row leaves the page where it is and gives the focus back', async ({
  signedIn,
}) => {
  const office = await signedIn('yuzhong-office');
  await office.goto('/d/500103/plans');
  await office.locator('.plan-card h2 a').first().click();
  const row = office.locator('.indicator-row').last();
  await row.scrollIntoViewIfNeeded();
  const place = () => office.evaluate(() => Math.round(scrollY));
  const before = await place();
  expect(before).toBeGreaterThan(500);
  const opener = row.getByRole('button', { name: '指标信息' });
  await opener.press('Enter');
  const dialog = office.getByRole('dialog');
  await expect(dialog).toBeVisible();
  expect(Math.abs((await place()) - before)).toBeLessThan(100);
  await office.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();

  await opener.press('Enter');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(office.getByText(/^已保存“/)).toBeInViewport();
});

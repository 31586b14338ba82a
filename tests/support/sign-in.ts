import { expect, type Browser, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../seeds/demo-accounts';

/** Logs in through the form with a demonstration account and waits until the first page stands. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).not.toHaveURL(/\/login/);
}

/** A page of its own, as another person at another machine. */
export async function signedInPage(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, username);
  return page;
}

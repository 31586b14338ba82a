import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const OWN_PASSWORD = 'My-own-Password-1';

async function fillLogin(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Opens an account for a 联络员 and returns its one-time password. */
async function openAccount(admin: Page, username: string): Promise<string> {
  await admin.getByRole('button', { name: '开通账号' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('用户名').fill(username);
  await dialog.getByLabel('姓名').fill(`王${username}`);
  await dialog.getByLabel('区县').selectOption('500103');
  await dialog.getByLabel('所在单位').selectOption({ label: '区教委' });
  await dialog.getByRole('button', { name: '开通并生成密码' }).click();
  const password = (await dialog.locator('code').textContent()) ?? '';
  await dialog.getByRole('button', { name: '已记下，关闭' }).click();
  return password;
}

test('an account from its opening to its end', async ({ signedIn, page }) => {
  const username = `e2e-${Date.now()}`;
  const admin = await signedIn('admin');
  const oneTimePassword = await openAccount(admin, username);

  await test.step('the first login leads to one’s own password and nowhere else', async () => {
    await page.goto('/login?next=https://evil.example/');
    await fillLogin(page, username, oneTimePassword);
    await expect(page).toHaveURL(/\/password$/);
    await page.goto('/d/500103/entry');
    await expect(page).toHaveURL(/\/password$/);
    await page.getByLabel('一次性密码').fill(oneTimePassword);
    await page.getByLabel('新密码', { exact: true }).fill('short');
    await page.getByLabel('再输一遍新密码').fill('short');
    await page.getByRole('button', { name: '保存新密码' }).click();
    await expect(page.getByText('密码至少 10 个字符')).toBeVisible();
    await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
    await page.getByLabel('再输一遍新密码').fill(OWN_PASSWORD);
    await page.getByRole('button', { name: '保存新密码' }).click();
    await expect(page).toHaveURL(/\/d\/500103\/entry/);
  });

  await test.step('disabling ends the session at once', async () => {
    await admin.getByLabel('搜索账号').fill(username);
    await admin.getByRole('button', { name: `停用 王${username}` }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await expect(admin.getByText(`已停用 王${username}`)).toBeVisible();
    await page.goto('/d/500103/entry');
    await expect(page).toHaveURL(/\/login\?next=/);
    await fillLogin(page, username, OWN_PASSWORD);
    await expect(page.getByText('该账号已停用')).toBeVisible();
  });

  await test.step('five wrong passwords lock; the administrator unlocks', async () => {
    await admin.getByRole('button', { name: `启用 王${username}` }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '启用' }).click();
    await expect(admin.getByText(`已启用 王${username}`)).toBeVisible();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await fillLogin(page, username, `wrong-${attempt}`);
      await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
    }
    await fillLogin(page, username, OWN_PASSWORD);
    await expect(page.getByText('账号已锁定')).toBeVisible();
    await expect(page.getByLabel('用户名')).toHaveValue(username);
    await admin.reload();
    await admin.getByRole('button', { name: `解锁 王${username}` }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '解除锁定' }).click();
    await expect(admin.getByText(`已解锁 王${username}`)).toBeVisible();
    await fillLogin(page, username, OWN_PASSWORD);
    await expect(page).toHaveURL(/\/d\/500103\/entry/);
  });
});

test('a login without network keeps the name and says what to do', async ({ page, context }) => {
  await page.goto('/login');
  await page.getByLabel('用户名').fill('yuzhong-office');
  await page.getByLabel('密码', { exact: true }).fill('anything');
  await context.setOffline(true);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByText('请检查网络后重试')).toBeVisible();
  await expect(page.getByLabel('用户名')).toHaveValue('yuzhong-office');
});

test('a leader reads the plans and finds nothing to change', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  await page.goto('/d/500103/plans');
  await expect(page.getByRole('heading', { name: '规划文本' })).toBeVisible();
  await expect(page.getByRole('button', { name: /新增|开启|关闭|修改/ })).toHaveCount(0);
  await page.getByRole('link', { name: /妇女发展规划/ }).click();
  await expect(page.getByText('孕产妇死亡率').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /目标|停用|责任单位/ })).toHaveCount(0);
  await page.goto('/accounts');
  await expect(page.getByText('没有查看权限')).toBeVisible();
});

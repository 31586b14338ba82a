import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const rowOf = (page: Page, name: string) =>
  page.locator('tr.entry-row', { has: page.getByText(name, { exact: true }) }).first();

test('a fraction typed into the cell of the value is taken whole', async ({ signedIn }) => {
  const NAME = '孕产妇艾滋病、梅毒和乙肝检测率';
  const office = await signedIn('qijiang-office');
  await office.goto('/d/500110/entry?year=2025&kind=women&open=1');
  const cell = office.getByLabel(`${NAME}，数值（%）`);
  await expect(cell).toBeEditable();
  await cell.pressSequentially('3027/3120');
  await expect(cell).toHaveValue('3027/3120');
  await expect(rowOf(office, NAME)).toContainText('按分子、分母算出 97.02');
  await office.getByRole('button', { name: '保存草稿' }).click();
  await expect(office.getByLabel(`${NAME}，分子`)).toHaveValue('3027');
  await expect(office.getByLabel(`${NAME}，分母`)).toHaveValue('3120');
});

test('what failed before does not hide what went well after', async ({ signedIn }) => {
  const office = await signedIn('qijiang-office');
  await office.goto('/d/500110/entry?year=2025&kind=children&open=1');
  await office.context().setOffline(true);
  await office.getByLabel('镇街未成年人保护工作站覆盖率，数值（%）').fill('80');
  await office.getByRole('button', { name: '保存草稿' }).click();
  await expect(office.getByText(/没有连上服务器/)).toBeVisible();
  await office.context().setOffline(false);
  await expect(office.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  await expect(office.getByText(/没有连上服务器/)).toHaveCount(0);
});

test('a page from before an update of the server asks to be loaded anew', async ({ signedIn }) => {
  const office = await signedIn('qijiang-office');
  await office.goto('/d/500110/entry?year=2025&kind=children&open=1');
  await office.route('**/entry*', (route, request) =>
    request.method() === 'POST'
      ? route.continue({ headers: { ...request.headers(), 'next-action': `40${'ab'.repeat(20)}` } })
      : route.continue(),
  );
  await office.getByLabel('镇街未成年人保护工作站覆盖率，数值（%）').fill('81');
  await office.getByRole('button', { name: '保存草稿' }).click();
  await expect(office.getByText('系统刚刚更新，请刷新页面后重试。')).toBeVisible();
  await office.unroute('**/entry*');
  await office.reload();
  await expect(office.getByText('本机还存有 1 项未保存的填写')).toBeVisible();
});

test('an answer in the check is for the value it was given for, and the check leads to every row', async ({
  signedIn,
}) => {
  const NAME = '镇(街)党委、政府领导班子中女干部的配备率';
  const office = await signedIn('qijiang-office');
  await office.goto('/d/500110/entry?year=2025&kind=women&open=1');
  const dialog = office.getByRole('dialog', { name: '检查并提交' });
  const check = async (value: string) => {
    await office.getByLabel(`${NAME}，数值（%）`).fill(value);
    await office.getByRole('button', { name: '检查并提交' }).click();
    return dialog.getByRole('listitem').filter({ hasText: NAME }).getByRole('checkbox');
  };
  const box = await check('99.123');
  await box.check();
  await dialog.getByRole('button', { name: '继续填写' }).click();
  await expect(await check('98.4567')).not.toBeChecked();
  await dialog.getByRole('button', { name: '继续填写' }).click();

  // Derived from numerator and denominator: its own cell takes no typing.
  await office.getByLabel(`${NAME}，分子`).fill('90');
  await office.getByLabel(`${NAME}，分母`).fill('210');
  await office.getByRole('button', { name: '检查并提交' }).click();
  await dialog.getByRole('button', { name: NAME }).click();
  await expect(office.getByLabel(`${NAME}，分子`)).toBeFocused();
});

test('the review counts what it has decided, asks for each reason anew and keeps the place of the keyboard', async ({
  signedIn,
}) => {
  const office = await signedIn('wushan-office');
  await office.goto('/d/500237/review?year=2025');
  const counts = async () => {
    const text = await office.locator('main').innerText();
    const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);
    return {
      waiting: number(/(\d+) 项待审核/),
      owed: number(/还有 (\d+) 项未报/),
      approved: number(/已审核 (\d+) \//),
    };
  };
  await expect(office.getByText(/项待审核/)).toBeVisible();
  const before = await counts();
  const dialog = office.getByRole('dialog');
  await office
    .getByRole('button', { name: /^退回 / })
    .first()
    .click();
  await dialog.getByLabel('退回原因').fill('请补充分子、分母。');
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(office.getByText('已退回，等待对方修改')).toBeVisible();
  const returned = { ...before, waiting: before.waiting - 1, owed: before.owed + 1 };
  expect(await counts()).toEqual(returned);
  await office
    .getByRole('button', { name: /^退回 / })
    .first()
    .click();
  await expect(dialog.getByLabel('退回原因')).toHaveValue('');
  await dialog.getByRole('button', { name: '取消' }).click();

  const approve = office.getByRole('button', { name: /^通过 / }).first();
  await approve.focus();
  await office.keyboard.press('Enter');
  const settled = office.getByRole('status').filter({ hasText: /^已审核：/ });
  await expect(settled).toBeFocused();
  expect(await counts()).toEqual({
    ...returned,
    waiting: returned.waiting - 1,
    approved: before.approved + 1,
  });
});

test('a correction that is changed after the question is asked about anew', async ({ signedIn }) => {
  const office = await signedIn('wushan-office');
  await office.goto('/d/500237/entry?year=2025');
  const dialog = office.getByRole('dialog');
  await office
    .getByRole('button', { name: /率，更正$/ })
    .first()
    .click();
  await dialog.getByLabel('更正原因').fill('与统计部门核对');
  const value = dialog.getByLabel(/^数值/);
  for (const part of ['分子', '分母']) {
    const input = dialog.getByLabel(part, { exact: true });
    if (await input.count()) await input.fill('');
  }
  await value.fill('50.123');
  await dialog.getByRole('button', { name: '更正', exact: true }).click();
  await expect(dialog.getByRole('button', { name: '确认无误，更正' })).toBeVisible();
  await value.fill('40.456');
  await expect(dialog.getByRole('button', { name: '更正', exact: true })).toBeVisible();
});

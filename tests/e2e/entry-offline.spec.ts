import { expect, type Page } from '@playwright/test';
import { pasteInto } from '../support/clipboard';
import { test } from '../support/sign-in';

const SHEET = '/d/500103/entry?year=2025&kind=action';
/** Led by 区教委, not reported in the demonstration. */
const INDICATOR = '儿童友好校园';
/** Without numerator and denominator. */
const cellOf = (page: Page, name = INDICATOR) =>
  page.getByRole('textbox', { name: new RegExp(`^${name}，数值`) });
const rowOf = (page: Page, name = INDICATOR) => page.getByRole('row', { name: new RegExp(name) });

async function openSheet(page: Page): Promise<void> {
  await page.goto(SHEET, { waitUntil: 'networkidle' });
  await expect(cellOf(page)).toBeEnabled();
}

/** Saves a value as somebody else, and waits until the system has it. */
async function saveAs(page: Page, value: string): Promise<void> {
  await cellOf(page).fill(value);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(rowOf(page)).toContainText('草稿');
}

test('what is typed survives a lost connection and a reload, and is compared before it is taken over', async ({
  signedIn,
}) => {
  const liaison = await signedIn('yuzhong-education');
  await openSheet(liaison);
  const stored = await cellOf(liaison).inputValue();
  await liaison.context().setOffline(true);
  await cellOf(liaison).fill('12');
  await expect(rowOf(liaison)).toContainText('未保存');
  await liaison.getByRole('button', { name: '保存草稿' }).click();
  await expect(liaison.getByText(/没有连上服务器/)).toBeVisible();
  await expect(liaison.getByText('未连接，已存本机，连上后自动保存')).toBeVisible();
  await expect(cellOf(liaison)).toHaveValue('12');

  const office = await signedIn('yuzhong-office');
  await openSheet(office);
  await saveAs(office, '15');

  // The page goes away before the connection is back.
  await liaison.route('**/entry*', (route, request) =>
    request.method() === 'POST' ? route.abort() : route.continue(),
  );
  await liaison.context().setOffline(false);
  await liaison.reload({ waitUntil: 'networkidle' });
  await liaison.unroute('**/entry*');
  await expect(cellOf(liaison)).toHaveValue('15');
  await liaison.getByRole('button', { name: '比较并恢复' }).click();
  const dialog = liaison.getByRole('dialog', { name: '比较本机填写与系统现有' });
  await expect(dialog).toContainText('系统已改');
  await expect(dialog).toContainText(/系统现有草稿，.*妇儿工委办/);
  await expect(dialog.getByRole('row', { name: '数值' })).toContainText('12');
  await expect(dialog.getByRole('button', { name: /恢复/ })).toBeDisabled();
  await dialog.getByLabel('用本机的').check();
  await dialog.getByRole('button', { name: '恢复 1 项' }).click();
  await expect(cellOf(liaison)).toHaveValue('12');
  await expect(liaison.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  await liaison.reload({ waitUntil: 'networkidle' });
  await expect(cellOf(liaison)).toHaveValue('12');
  await expect(liaison.getByRole('button', { name: '比较并恢复' })).toHaveCount(0);
  expect(stored).not.toBe('12');
});

test('typing is saved by itself, also once the connection is back', async ({ signedIn }) => {
  const liaison = await signedIn('yuzhong-education');
  await openSheet(liaison);
  await liaison.context().setOffline(true);
  await cellOf(liaison).fill('13');
  await expect(liaison.getByText('未连接，已存本机，连上后自动保存')).toBeVisible();
  await liaison.context().setOffline(false);
  await expect(liaison.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  await expect(rowOf(liaison)).toContainText('草稿');
  // What was typed stands as it was typed while the keyboard is in it, however it is stored.
  await cellOf(liaison).fill('１４');
  await expect(rowOf(liaison)).toContainText('草稿');
  await expect(cellOf(liaison)).toHaveValue('１４');
  await liaison.keyboard.press('ArrowUp');
  await expect(cellOf(liaison)).toHaveValue('14');
});

test('two people on one value: the second sees both and decides', async ({ signedIn }) => {
  const liaison = await signedIn('yuzhong-education');
  const office = await signedIn('yuzhong-office');
  await openSheet(liaison);
  await openSheet(office);
  await saveAs(office, '16');
  await cellOf(liaison).fill('17');
  const conflict = rowOf(liaison).getByRole('alert');
  await expect(conflict).toContainText('您填的17');
  await expect(conflict).toContainText(/现在是16（草稿，.*妇儿工委办/);
  await conflict.getByRole('button', { name: '用我的' }).click();
  await expect(liaison.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  await rowOf(liaison)
    .getByRole('button', { name: /修改记录/ })
    .click();
  await expect(liaison.getByRole('dialog', { name: /修改记录/ })).toContainText('16 → 17');
});

test('two tabs of one browser keep what is typed in each of them', async ({ signedIn }) => {
  const first = await signedIn('yuzhong-education');
  await openSheet(first);
  const second = await first.context().newPage();
  await openSheet(second);
  await first.context().setOffline(true);
  await cellOf(first).fill('21');
  const other = second.getByRole('textbox', { name: /，数值/ }).last();
  await other.fill('22');
  await expect(second.getByText('未连接，已存本机，连上后自动保存')).toBeVisible();
  const kept = await first.evaluate(() =>
    Object.entries({ ...localStorage })
      .filter(([key]) => key.includes(':tab:'))
      .map(([, text]) => String(text)),
  );
  expect(kept.some((text) => text.includes('"21"'))).toBe(true);
  expect(kept.some((text) => text.includes('"22"'))).toBe(true);
});

test('an error stays in its cell, and Enter and arrows move as in a spreadsheet', async ({ signedIn }) => {
  const liaison = await signedIn('yuzhong-education');
  await openSheet(liaison);
  const cell = cellOf(liaison);
  await cell.fill('1O');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(rowOf(liaison)).toContainText('含有字母“O”，是否为 10？');
  await cell.press('Enter');
  await expect(cell).not.toBeFocused();
  await liaison.keyboard.press('ArrowUp');
  await expect(cell).toBeFocused();
  await rowOf(liaison).getByRole('button', { name: '改为 10' }).click();
  await expect(cell).toHaveValue('10');
  await expect(cell).not.toHaveAttribute('aria-invalid', 'true');
});

test('a block from a spreadsheet fills numerator and denominator, and can be taken back', async ({
  signedIn,
}) => {
  const liaison = await signedIn('yuzhong-education');
  await liaison.goto('/d/500103/entry?year=2025&kind=women&open=1', { waitUntil: 'networkidle' });
  const numerator = liaison.getByRole('textbox', { name: /，分子$/ }).first();
  const name = ((await numerator.getAttribute('aria-label')) ?? '').replace(/，分子$/, '');
  const before = await numerator.inputValue();
  await pasteInto(numerator, '2,345\t2，500\r\n');
  await expect(numerator).toHaveValue('2,345');
  await expect(liaison.getByRole('status', { name: `${name}，由分子分母算出` })).toHaveText('93.80');
  await expect(liaison.getByText('已粘贴 2 格')).toBeVisible();
  await liaison.getByRole('button', { name: '撤销粘贴' }).click();
  await expect(numerator).toHaveValue(before);
});

test('what is filled in under “只看未提交” stays in sight and is handed in', async ({ signedIn }) => {
  const liaison = await signedIn('yuzhong-education');
  await liaison.goto('/d/500103/entry?year=2025&kind=action&open=1', { waitUntil: 'networkidle' });
  await expect(liaison.getByLabel('只看未提交')).toBeChecked();
  await saveAs(liaison, '14');
  await liaison.getByRole('button', { name: '检查并提交' }).click();
  const dialog = liaison.getByRole('dialog', { name: '检查并提交' });
  await expect(dialog).toContainText(/\d+ 项可以提交/);
  await expect(dialog.getByText('没有可提交的内容')).toHaveCount(0);
  await expect(dialog).toContainText('当前筛选之外还有');
});

test('what the office approves while a liaison types stands, and the typing is shown beside it', async ({
  signedIn,
}) => {
  const liaison = await signedIn('yuzhong-education');
  await openSheet(liaison);
  const colleague = await signedIn('yuzhong-education');
  await openSheet(colleague);
  await saveAs(colleague, '18');
  await colleague.getByRole('button', { name: '检查并提交' }).click();
  const dialog = colleague.getByRole('dialog', { name: '检查并提交' });
  await expect(dialog).toBeVisible();
  for (const reason of await dialog.getByRole('textbox').all()) await reason.fill('新建校园较多。');
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByText(/^将提交（/).click();
  await expect(dialog).toContainText('18 个');
  await dialog.getByRole('button', { name: /提交 \d+ 项/ }).click();
  await expect(rowOf(colleague)).toContainText('已提交');
  const office = await signedIn('yuzhong-office');
  await office.goto('/d/500103/review?year=2025', { waitUntil: 'networkidle' });
  await office.getByRole('button', { name: `通过 ${INDICATOR}` }).click();
  await expect(office.getByRole('status').filter({ hasText: /^已审核：/ })).toBeVisible();

  await cellOf(liaison).fill('19');
  const conflict = rowOf(liaison).getByRole('alert');
  await expect(conflict).toContainText('您填的19');
  await expect(conflict).toContainText('现在是18（已审核');
  await expect(conflict.getByRole('button', { name: '用我的' })).toHaveCount(0);
  await conflict.getByRole('button', { name: '用对方的' }).click();
  await expect(rowOf(liaison)).toContainText('已审核');
  await expect(rowOf(liaison)).toContainText('18');
});

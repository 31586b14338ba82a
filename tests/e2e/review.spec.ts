import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const DISTRICT = '/d/500103';
const REVIEW = `${DISTRICT}/review?year=2025`;
const ENTRY = `${DISTRICT}/entry?year=2025`;

const itemOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `${name}，修改记录` }) });

/** The first value reported with numerator and denominator that one case more or less does not turn upside down. */
async function firstCounted(page: Page): Promise<string> {
  const item = page.locator('.review-item', { hasText: /\d{3,} \/ \d{3,}/ }).first();
  const label = await item.getByRole('button', { name: /，修改记录$/ }).getAttribute('aria-label');
  return label!.replace('，修改记录', '');
}

test('a return that names a field is seen at the cell, corrected, compared and approved', async ({
  signedIn,
}) => {
  const office = await signedIn('yuzhong-office');
  await office.goto(`${DISTRICT}/review?year=2025&list=approved`, { waitUntil: 'networkidle' });
  // An approved value goes back as well, while the round is open.
  const name = await firstCounted(office);
  const item = itemOf(office, name);
  await item.getByRole('button', { name: `退回 ${name}` }).click();
  const dialog = office.getByRole('dialog');
  await expect(dialog.getByLabel('退回原因')).toBeFocused();
  await expect(dialog).toContainText('退回后不再计入评估');
  await dialog.getByRole('checkbox', { name: '数值' }).uncheck();
  await expect(dialog.getByRole('button', { name: '退回', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: '分子' }).check();
  await dialog.getByLabel('退回原因').fill('分子请按全年口径核对。');
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(item).toContainText('已退回，等待对方修改');

  // The office may enter for every department: the row is the same that the liaison sees.
  const writer = await signedIn('yuzhong-office');
  await writer.goto(ENTRY, { waitUntil: 'networkidle' });
  const cell = writer.getByLabel(`${name}，分子`, { exact: true });
  await expect(cell).toHaveClass(/entry-input-returned/);
  await expect(cell).toHaveAccessibleDescription(/已退回（分子）：分子请按全年口径核对。/);
  await expect(writer.getByLabel(`${name}，分母`, { exact: true })).not.toHaveClass(/entry-input-returned/);
  const before = Number(await cell.inputValue());
  await cell.fill(String(before - 1));
  await writer.getByRole('button', { name: '检查并提交' }).click();
  const submit = writer.getByRole('dialog', { name: '检查并提交' });
  for (const reason of await submit.getByRole('textbox').all()) await reason.fill('已核对台账。');
  for (const box of await submit.getByRole('checkbox').all()) await box.check();
  await submit.getByRole('button', { name: /提交 \d+ 项/ }).click();
  await expect(submit).toBeHidden();

  await office.goto(`${REVIEW}&reason=changed`);
  await expect(item).toContainText('自上次审核后有改动');
  await expect(item).toContainText('退回（分子）：分子请按全年口径核对。');
  const row = item.getByRole('row', { name: /^分子/ });
  await expect(row.locator('del')).toHaveText(String(before));
  await expect(row.locator('ins')).toHaveText(String(before - 1));
  await item.getByRole('button', { name: `通过 ${name}` }).click();
  await expect(item).toContainText('已审核：');
});

test('the queue is worked through from the keyboard, and typing is left alone', async ({ signedIn }) => {
  const office = await signedIn('wushan-office');
  await office.goto('/d/500237/review?year=2025', { waitUntil: 'networkidle' });
  const items = office.locator('.review-item');
  // A key before the page has come alive goes unheard.
  await expect(async () => {
    await office.keyboard.press('j');
    await expect(items.nth(0)).toBeFocused({ timeout: 500 });
  }).toPass();
  await office.keyboard.press('ArrowDown');
  await expect(items.nth(1)).toBeFocused();
  await office.keyboard.press('k');
  await expect(items.nth(0)).toBeFocused();
  await office.keyboard.press('x');
  await expect(items.nth(0).getByRole('checkbox')).toBeChecked();

  await office.keyboard.press('r');
  const reason = office.getByRole('dialog').getByLabel('退回原因');
  await expect(reason).toBeFocused();
  await office.keyboard.type('a jar');
  await expect(reason).toHaveValue('a jar');
  await office.keyboard.press('Escape');
  await expect(items.nth(0)).toBeFocused();

  await office.keyboard.press('a');
  await expect(items.nth(0)).toContainText('已审核：');
  await expect(items.nth(1)).toBeFocused();
});

test('several are returned, each for its own reason', async ({ signedIn }) => {
  const office = await signedIn('wushan-office');
  await office.goto('/d/500237/review?year=2025', { waitUntil: 'networkidle' });
  const items = office.locator('.review-item');
  for (const at of [0, 1]) await items.nth(at).getByRole('checkbox').check();
  await office.getByRole('button', { name: '退回…' }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByRole('button', { name: '逐项填写' }).click();
  const reasons = dialog.getByRole('textbox', { name: /^退回原因/ });
  await reasons.nth(0).fill('请核实数值。');
  await expect(dialog).toContainText('还有 1 项没有写明原因');
  await reasons.nth(1).fill('请补充说明。');
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(office.getByText('已退回，等待对方修改')).toHaveCount(2);
  await office.goto('/d/500237/entry?year=2025');
  for (const reason of ['请核实数值。', '请补充说明。']) await expect(office.getByText(reason)).toBeVisible();
});

test('what moved while the office was looking is refused with both values', async ({ signedIn }) => {
  const office = await signedIn('qijiang-office');
  await office.goto('/d/500110/review?year=2025', { waitUntil: 'networkidle' });
  const name = await firstCounted(office);
  const item = itemOf(office, name);
  const other = await signedIn('qijiang-office');
  await other.goto('/d/500110/entry?year=2025', { waitUntil: 'networkidle' });
  await other.getByRole('button', { name: `${name}，撤回` }).click();
  await expect(other.getByText(`已撤回“${name}”`)).toBeVisible();
  const cell = other.getByLabel(`${name}，分子`, { exact: true });
  const changed = String(Number(await cell.inputValue()) - 1);
  await cell.fill(changed);
  await other.getByRole('button', { name: '保存草稿' }).click();
  await expect(other.getByText('已保存 1 项草稿。')).toBeVisible();
  await item.getByRole('button', { name: `通过 ${name}` }).click();
  await expect(item).toContainText('您看到的');
  await expect(item).toContainText(new RegExp(`现在.*（${changed} / \\d+），草稿`));
  await item.getByRole('button', { name: '刷新' }).click();
  await expect(item).toHaveCount(0);
});

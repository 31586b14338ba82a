import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

/** A year without demonstration data; the round is closed again at the end, so that 2025 stays the year in hand. */
const YEAR = 2026;
const DISTRICT = '/d/500103';

const TESTED = '孕产妇艾滋病、梅毒和乙肝检测率';
const TREATED = '感染艾滋病、梅毒孕产妇治疗率';
const COMMITTEES = '社区居委会成员中女性比例';
const WHY = '分子与妇幼保健月报不一致，请核对。';

const rowOf = (page: Page, name: string) =>
  page.locator('tr.entry-row', { has: page.getByText(name, { exact: true }) }).first();

async function openSheet(liaison: Page): Promise<void> {
  await liaison.goto(`${DISTRICT}/entry?year=${YEAR}&kind=women`, { waitUntil: 'networkidle' });
}

async function openRound(office: Page): Promise<void> {
  await office.goto(`${DISTRICT}/plans`, { waitUntil: 'networkidle' });
  await office.getByRole('button', { name: `开启 ${YEAR} 年填报` }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel('开始填报').fill(`${YEAR}-01-05`);
  await dialog.getByLabel('截止日期').fill(`${YEAR + 1}-03-31`);
  await dialog.getByRole('button', { name: '开启', exact: true }).click();
  await expect(office.getByText(`已开启 ${YEAR} 年填报。`)).toBeVisible();
}

/** A block of two rows copied from a spreadsheet, numerators and denominators. */
async function fillByPaste(liaison: Page): Promise<void> {
  await openSheet(liaison);
  const numerator = liaison.getByLabel(`${TESTED}，分子`);
  await numerator.focus();
  await numerator.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '3,030\t3,120\r\n22\t22\r\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(liaison.getByLabel(`${TREATED}，分母`)).toHaveValue('22');
}

/** What another department hands in. */
async function reportCommittees(liaison: Page): Promise<void> {
  await openSheet(liaison);
  await liaison.getByLabel(`${COMMITTEES}，分子`).fill('563');
  await liaison.getByLabel(`${COMMITTEES}，分母`).fill('628');
}

async function checkAndSubmit(liaison: Page, names: readonly string[]): Promise<void> {
  await liaison.getByRole('button', { name: '检查并提交' }).click();
  const dialog = liaison.getByRole('dialog', { name: '检查并提交' });
  for (const reason of await dialog.getByRole('textbox').all()) await reason.fill('已与业务科室核对。');
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('button', { name: `提交 ${names.length} 项` }).click();
  await expect(dialog).toBeHidden();
  for (const name of names) await expect(rowOf(liaison, name)).toContainText('已提交');
}

async function openReview(office: Page): Promise<void> {
  await office.goto(`${DISTRICT}/review?year=${YEAR}`, { waitUntil: 'networkidle' });
}

async function returnOne(office: Page): Promise<void> {
  await openReview(office);
  await office.getByRole('button', { name: `退回 ${TESTED}` }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel('退回原因').fill(WHY);
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function correctReturned(liaison: Page): Promise<void> {
  await openSheet(liaison);
  await expect(rowOf(liaison, TESTED)).toContainText(WHY);
  await liaison.getByLabel(`${TESTED}，分子`).fill('3031');
  await checkAndSubmit(liaison, [TESTED]);
}

async function approveAll(office: Page, count: number): Promise<void> {
  await openReview(office);
  await office.getByRole('checkbox', { name: '全选' }).check();
  await expect(office.getByText(`已选 ${count} 项`)).toBeVisible();
  await office.getByRole('button', { name: '审核通过' }).click();
  await expect(office.getByText(/^已审核：/)).toHaveCount(count);
}

async function closeRound(office: Page, archived: number): Promise<void> {
  await office.goto(`${DISTRICT}/plans`, { waitUntil: 'networkidle' });
  await office
    .getByRole('row', { name: new RegExp(`^${YEAR}`) })
    .getByRole('button', { name: '关闭轮次' })
    .click();
  await office.getByRole('dialog').getByRole('button', { name: '关闭轮次' }).click();
  await expect(office.getByText(`已关闭 ${YEAR} 年轮次，归档 ${archived} 项数据`)).toBeVisible();
}

/** Every step of the value that was returned, in the words of its history, oldest first. */
async function expectHistory(office: Page): Promise<void> {
  await office.goto(`${DISTRICT}/history?year=${YEAR}`);
  await office.locator('.history-table').getByRole('link', { name: TESTED }).first().click();
  const acts = office.locator('.history-table tbody .history-act');
  await expect(acts).toHaveText(['归档', '审核通过', '提交', '保存', '退回', '提交', '保存']);
  await expect(office.locator('.history-table')).toContainText(WHY);
}

test('a year from its opening to its archive: pasted, handed in, returned, corrected, approved, closed', async ({
  signedIn,
}) => {
  test.setTimeout(150_000);
  const office = await signedIn('yuzhong-office');
  const health = await signedIn('yuzhong-health');
  const civil = await signedIn('yuzhong-civil-affairs');
  await openRound(office);
  await fillByPaste(health);
  await checkAndSubmit(health, [TESTED, TREATED]);
  await reportCommittees(civil);
  await checkAndSubmit(civil, [COMMITTEES]);
  await returnOne(office);
  await correctReturned(health);
  await approveAll(office, 3);
  await closeRound(office, 3);
  await expectHistory(office);
  await openSheet(health);
  await expect(rowOf(health, TESTED)).toContainText('已归档');
});

import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { OpenWorkbook } from '../support/entry-workbook';
import { test } from '../support/sign-in';
import { stateAllGaps } from '../support/state-all-gaps';
import { downloadTable, uploadTable } from '../support/transfer-table';

/** A year without demonstration data; the round is closed again at the end, so that 2025 stays the year in hand. */
const YEAR = 2027;
const DISTRICT = '/d/500103';
const ROUND = `${DISTRICT}/round?year=${YEAR}`;
const DAY_MS = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const SCREENED = '适龄妇女宫颈癌人群筛查率';
const EXAMINED = '适龄妇女乳腺癌人群筛查率';
const COMMITTEES = '社区居委会成员中女性比例';
const WHY = '分子与妇幼保健月报不一致，请核对。';

const rowOf = (page: Page, name: string) =>
  page.locator('tr.entry-row', { has: page.getByText(name, { exact: true }) }).first();

async function openSheet(liaison: Page): Promise<void> {
  await liaison.goto(`${DISTRICT}/entry?year=${YEAR}&kind=women`, { waitUntil: 'networkidle' });
}

async function openRound(office: Page): Promise<void> {
  await office.goto(ROUND, { waitUntil: 'networkidle' });
  await office.getByRole('button', { name: `开启 ${YEAR} 年度填报` }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel('开始填报').fill(dayFromNow(-1));
  await dialog.getByLabel('截止日期').fill(dayFromNow(30));
  await dialog.getByLabel('填报说明').fill('数据截至年底。');
  await dialog.getByRole('button', { name: '开启并通知' }).click();
  await expect(office.getByText(`已开启 ${YEAR} 年度填报`)).toBeVisible();
}

/** A block of two rows copied from a spreadsheet, numerators and denominators. */
async function fillByPaste(liaison: Page): Promise<void> {
  await openSheet(liaison);
  const numerator = liaison.getByLabel(`${SCREENED}，分子`);
  await numerator.focus();
  await numerator.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '20,150\t28,790\r\n16,500\t28,790\r\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(liaison.getByLabel(`${EXAMINED}，分母`)).toHaveValue('28,790');
}

/** Another department fills its workbook in elsewhere, looks at the dry run and applies it. */
async function fillByWorkbook(liaison: Page): Promise<void> {
  await openSheet(liaison);
  const file = await downloadTable(liaison, '下载 Excel 表格');
  const book = await OpenWorkbook.from(new Uint8Array(await readFile(await file.path())));
  book.fill(COMMITTEES, { 分子: 563, 分母: '628' });
  const dialog = await uploadTable(liaison, file.suggestedFilename(), await book.bytes());
  await expect(dialog.getByText(/将写入 1 项（新填 1 项）/)).toBeVisible();
  await dialog.getByRole('button', { name: '写入 1 项' }).click();
  await expect(dialog.getByText('已写入 1 项，现为草稿。')).toBeVisible();
  await dialog.getByRole('button', { name: '查看填报表' }).click();
  await expect(liaison.getByLabel(`${COMMITTEES}，分母`)).toHaveValue('628');
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
  await office.getByRole('button', { name: `退回 ${SCREENED}` }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '数值' }).uncheck();
  await dialog.getByRole('checkbox', { name: '分子' }).check();
  await dialog.getByLabel('退回原因').fill(WHY);
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function correctReturned(liaison: Page): Promise<void> {
  await openSheet(liaison);
  await expect(liaison.getByLabel(`${SCREENED}，分子`)).toHaveAccessibleDescription(new RegExp(WHY));
  await liaison.getByLabel(`${SCREENED}，分子`).fill('20151');
  await checkAndSubmit(liaison, [SCREENED]);
}

/** What was returned stands before the office with what it was and what it is now. */
async function approveAll(office: Page, count: number): Promise<void> {
  await openReview(office);
  const returned = office.locator('.review-item', { hasText: SCREENED });
  await expect(returned).toContainText('20150');
  await expect(returned).toContainText('20151');
  await office.getByRole('checkbox', { name: '全选' }).check();
  await expect(office.getByText(`已选 ${count} 项`)).toBeVisible();
  await office.getByRole('button', { name: '审核通过' }).click();
  await expect(office.getByText(/^已审核：/)).toHaveCount(count);
}

async function closeRound(office: Page, archived: number): Promise<void> {
  await office.goto(ROUND, { waitUntil: 'networkidle' });
  await office.getByRole('button', { name: '关闭轮次' }).click();
  await stateAllGaps(office);
  await office.getByRole('dialog').getByRole('button', { name: '关闭轮次' }).click();
  await expect(office.getByText(`已关闭 ${YEAR} 年度填报：归档 ${archived} 项`)).toBeVisible();
}

/** Every step of the value that was returned, in the words of its history, oldest first. */
async function expectHistory(office: Page): Promise<void> {
  await office.goto(`${DISTRICT}/history?year=${YEAR}`);
  await office.locator('.history-table').getByRole('link', { name: SCREENED }).first().click();
  const acts = office.locator('.history-table tbody .history-act');
  await expect(acts).toHaveText(['归档', '审核通过', '提交', '保存', '退回（分子）', '提交', '保存']);
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
  await checkAndSubmit(health, [SCREENED, EXAMINED]);
  await fillByWorkbook(civil);
  await checkAndSubmit(civil, [COMMITTEES]);
  await returnOne(office);
  await correctReturned(health);
  await approveAll(office, 3);
  await closeRound(office, 3);
  await expectHistory(office);
  await openSheet(health);
  await expect(rowOf(health, SCREENED)).toContainText('已归档');
});

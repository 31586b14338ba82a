import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { OpenWorkbook } from '../support/entry-workbook';
import { test } from '../support/sign-in';
import { downloadTable, uploadTable } from '../support/transfer-table';

const ENTRY = '/d/510811/entry?year=2025&kind=women';
const FILLED = '高中阶段毛入学率';
const WRONG = '妇女基本养老保险参保率';
const CONTESTED = '孕产妇贫血';
const TYPED = '城镇单位就业人员中的女性比例';

const dialog = (page: Page) => page.getByRole('dialog', { name: '上传表格' });
const lineOf = (page: Page, name: string) => dialog(page).getByRole('row').filter({ hasText: name });

test('a workbook is filled in elsewhere, looked at as a dry run and applied; a second time changes nothing', async ({
  signedIn,
}) => {
  const office = await signedIn('zhaohua-office');
  await office.goto(ENTRY, { waitUntil: 'networkidle' });
  const file = await downloadTable(office, '下载 Excel 表格');
  expect(file.suggestedFilename()).toBe('昭化区2025年填报表.xlsx');
  const book = await OpenWorkbook.from(new Uint8Array(await readFile(await file.path())));
  const counted = Number(book.cell(CONTESTED, '分子').value);
  book.fill(FILLED, { 数值: '９６．５％' }).fill(WRONG, { 数值: '九成多' });
  book.fill(CONTESTED, { 分子: counted + 2 });
  const bytes = await book.bytes();

  await test.step('somebody changes a value meanwhile', async () => {
    const other = await signedIn('zhaohua-office');
    await other.goto(ENTRY, { waitUntil: 'networkidle' });
    await other.getByLabel(`${CONTESTED}，分子`).fill(String(counted + 1));
    await other.getByRole('button', { name: '保存草稿' }).click();
    await expect(other.getByText('已保存 1 项草稿。')).toBeVisible();
  });

  await test.step('what is typed meanwhile is saved by itself and outlives the upload', async () => {
    await office.getByLabel(`${TYPED}，数值（%）`).fill('41.5');
  });

  await uploadTable(office, '填好.xlsx', bytes);
  const plan = dialog(office).getByText(
    /将写入 1 项（新填 1 项）；1 项有冲突，保留现有的值；1 项有误，不写入/,
  );
  await expect(plan).toBeVisible();
  await expect(lineOf(office, WRONG)).toContainText(/“填报表”K\d+：/);
  await expect(lineOf(office, CONTESTED)).toContainText(`（${counted + 1}/`);
  await expect(lineOf(office, CONTESTED)).toContainText(`（${counted + 2}/`);
  const { violations } = await new AxeBuilder({ page: office }).include('dialog').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  await lineOf(office, CONTESTED).getByLabel('用表中的').check();
  await dialog(office).getByRole('button', { name: '写入 2 项' }).click();
  await expect(dialog(office).getByText('已写入 2 项，现为草稿。')).toBeVisible();
  await dialog(office).getByRole('button', { name: '查看填报表' }).click();
  await expect(office.getByLabel(`${FILLED}，数值（%）`)).toHaveValue('96.5');
  await expect(office.getByLabel(`${CONTESTED}，分子`)).toHaveValue(String(counted + 2));
  await expect(office.getByLabel(`${TYPED}，数值（%）`)).toHaveValue('41.5');

  await uploadTable(office, '填好.xlsx', bytes);
  await expect(dialog(office).getByText(/没有需要写入的；1 项有误，不写入/)).toBeVisible();
  await dialog(office).getByRole('button', { name: '关闭' }).last().click();
  await expect(dialog(office)).toBeHidden();
});

test('the CSV goes out and back, and what is no table is refused in words', async ({ signedIn }) => {
  const liaison = await signedIn('yuzhong-education');
  await liaison.goto('/d/500103/entry?year=2025', { waitUntil: 'networkidle' });
  const file = await downloadTable(liaison, '下载 CSV');
  expect(file.suggestedFilename()).toBe('渝中区2025年填报表-区教委.csv');
  await uploadTable(liaison, '填报表.csv', await readFile(await file.path()));
  await expect(dialog(liaison).getByText(/没有需要写入的/)).toBeVisible();
  await dialog(liaison).getByRole('button', { name: '换一份表格' }).click();
  await dialog(liaison)
    .getByLabel('选择表格文件')
    .setInputFiles({
      name: '旧表.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(900)]),
    });
  await expect(dialog(liaison).getByRole('alert')).toContainText('这是旧版 .xls 格式');
});

test('a table is neither handed out to nor taken from those who do not report', async ({ signedIn }) => {
  const leader = await signedIn('yuzhong-leader');
  const out = await leader.request.get('/d/500103/entry/export?year=2025');
  expect(out.status()).toBe(403);
  const into = await leader.request.post('/api/districts/500103/uploads?year=2025&name=a.xlsx', {
    headers: { origin: new URL(leader.url()).origin },
    data: Buffer.from('a,b'),
  });
  expect(into.status()).toBe(403);
  const liaison = await signedIn('yuzhong-education');
  const foreign = await liaison.request.get('/d/500110/entry/export?year=2025');
  expect(foreign.status()).toBe(403);
});

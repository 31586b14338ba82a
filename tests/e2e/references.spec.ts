import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const DISTRICT = '/d/510811';
const INDICATOR = '企事业单位职工代表大会中女性比例';
const TABLE = '女职工比例';

async function openVerdict(page: Page) {
  await page.goto(`${DISTRICT}/indicators?year=2025&kind=women&q=${INDICATOR}`);
  await page.getByRole('link', { name: INDICATOR, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(INDICATOR);
  return page.getByRole('region', { name: '监测结论' });
}

test('link, fill in, and the verdict is there; correct the value, and it follows', async ({ signedIn }) => {
  const leader = await signedIn('zhaohua-leader');
  const verdict = await openVerdict(leader);
  await expect(verdict).toContainText('参照值缺失');
  await expect(verdict).toContainText('未关联参照指标（女职工比例）');

  const office = await signedIn('zhaohua-office');
  await office.goto(`${DISTRICT}/plans`);
  await office.locator('.plan-card h2 a').filter({ hasText: '妇女' }).first().click();
  await office.getByRole('button', { name: /未关联参照/ }).click();
  const row = office.locator('.indicator-row').filter({ hasText: INDICATOR });
  await row.getByRole('button', { name: `参照：${INDICATOR}` }).click();
  const dialog = office.getByRole('dialog');
  await expect(dialog.getByLabel('名称')).toHaveValue(TABLE);
  await dialog.getByLabel('数据来源').fill('区总工会年报');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(office.getByText(`已保存“${INDICATOR}”的参照关联`)).toBeVisible();

  await leader.reload();
  await expect(verdict).toContainText('“女职工比例”2025 年未填写');

  await office.goto(`${DISTRICT}/plans/references`);
  const cell = (year: number) => office.getByLabel(`${TABLE}，${year} 年（%）`);
  await cell(2025).fill('101');
  await expect(office.getByText('应在 0 至 100 之间')).toBeVisible();
  await cell(2025).fill('39.5');
  await expect(office.getByText(`${TABLE} 2025 年 空 → 39.5`)).toBeVisible();
  await office.getByRole('button', { name: '保存' }).click();
  await expect(office.getByText(/^已保存 1 个参照值/)).toBeVisible();
  await leader.reload();
  await expect(verdict).toContainText('已达标');
  await expect(leader.getByRole('columnheader', { name: '参照值' })).toBeVisible();

  await cell(2025).fill('48.2');
  await office.getByRole('button', { name: '保存' }).click();
  await expect(office.getByText(`已保存 1 个参照值：${TABLE} 2025 年 39.5 → 48.2。`)).toBeVisible();
  await leader.reload();
  await expect(verdict).toContainText('未达标');
  await expect(leader.getByText('2025 年 48.2%')).toBeVisible();

  await office.getByRole('heading', { name: '修改记录' }).click();
  await expect(office.getByText(`${TABLE} 2025 年 39.5 → 48.2`, { exact: true })).toBeVisible();
});

test('a row from a spreadsheet is pasted over the years; an archived year asks for a reason', async ({
  signedIn,
}) => {
  const office = await signedIn('wushan-office');
  await office.goto('/d/500237/plans/references');
  const cell = (year: number) => office.getByLabel(`${TABLE}，${year} 年（%）`);
  const paste = (text: string) =>
    cell(2024).evaluate((input, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  // Until the page has come alive, a paste goes unheard.
  await expect(async () => {
    await paste('36.9\t37.1\t99');
    await expect(cell(2024)).toHaveValue('36.9', { timeout: 500 });
  }).toPass();
  await expect(cell(2025)).toHaveValue('37.1');
  await expect(office.getByText('已粘贴 2 格，1 格没有对应位置')).toBeVisible();
  await office.getByRole('button', { name: '保存' }).click();
  await expect(office.getByText('2024 年已归档，修改参照值会改变已归档的结论')).toBeVisible();
  await office.getByLabel(/修改原因/).fill('统计公报修订');
  await office.getByRole('button', { name: '保存' }).click();
  await expect(office.getByText(`已保存 1 个参照值：${TABLE} 2024 年 36.5 → 36.9。`)).toBeVisible();
});

test('somebody else’s value is shown beside one’s own', async ({ signedIn }) => {
  const [one, other] = [await signedIn('qijiang-office'), await signedIn('qijiang-office')];
  const cell = (page: Page) => page.getByLabel(`${TABLE}，2025 年（%）`);
  for (const page of [one, other]) {
    await page.goto('/d/500110/plans/references', { waitUntil: 'networkidle' });
  }
  await cell(one).fill('36.2');
  await cell(other).fill('36.4');
  await one.getByRole('button', { name: '保存' }).click();
  await expect(one.getByText(/^已保存 1 个参照值/)).toBeVisible();
  await other.getByRole('button', { name: '保存' }).click();
  await expect(other.getByText(/现在是 36.2（綦江区妇儿工委办填写），您填的是 36.4/)).toBeVisible();
  await other.getByRole('button', { name: '用我的' }).click();
  await other.getByRole('button', { name: '保存' }).click();
  await expect(other.getByText(`已保存 1 个参照值：${TABLE} 2025 年 36.2 → 36.4。`)).toBeVisible();
});

test('others read the tables and find nothing to write', async ({ signedIn }) => {
  const leader = await signedIn('yuzhong-leader');
  await leader.goto('/d/500103/plans/references');
  await expect(leader.getByRole('heading', { level: 1, name: '参照值' })).toBeVisible();
  await expect(leader.getByText('37.4')).toBeVisible();
  await expect(leader.getByRole('textbox')).toHaveCount(0);
  await expect(leader.getByRole('button', { name: /保存|新增|修改/ })).toHaveCount(0);
});

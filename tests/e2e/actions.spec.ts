import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const BOARD = '/d/500103/actions?quarter=2026Q3';
const ACTION = '加强困境儿童分类保障';
const OTHER = '加强未成年人保护';

async function openDesk(page: Page) {
  await page.goto(BOARD, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: '填写简报' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2026 年第三季度简报 · 区民政局');
  return page.getByRole('region', { name: ACTION });
}

async function openFromQuarter(page: Page): Promise<void> {
  await page.goto('/d/500103/actions/quarter?quarter=2026Q3', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: '区民政局', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('区民政局');
}

const sentence = async (page: Page, state: string): Promise<number> =>
  Number(
    new RegExp(`${state} (\\d+)`).exec((await page.locator('.action-finding').textContent()) ?? '')?.[1],
  );

test('a bulletin is missing, written, returned, corrected and approved, and the board changes', async ({
  signedIn,
}) => {
  test.slow();
  const office = await signedIn('yuzhong-office');
  await office.goto('/d/500103/actions/quarter?quarter=2026Q3', { waitUntil: 'networkidle' });
  const line = office.getByRole('row').filter({ hasText: '区民政局' });
  await expect(line).toContainText('缺报');
  await line.getByRole('button', { name: '催报 区民政局' }).click();
  await expect(office.getByRole('dialog', { name: '催报' })).toContainText('已发出站内通知');
  await office.goto(BOARD);
  const before = { underway: await sentence(office, '推进中'), open: await sentence(office, '未报') };
  expect(before.open).toBeGreaterThan(0);

  const liaison = await signedIn('yuzhong-civil-affairs');
  const entry = await openDesk(liaison);
  await expect(entry).toContainText('2026 年第二季度报“推进中”');
  await expect(async () => {
    await entry.getByLabel('推进中').check();
    await expect(entry.getByLabel('推进中')).toBeChecked({ timeout: 500 });
  }).toPass();
  await entry.getByLabel('进展情况').fill('探访困境儿童三十户。');
  await expect(liaison.getByText(/^已自动保存/)).toBeVisible();
  await liaison.reload({ waitUntil: 'networkidle' });
  await expect(entry.getByLabel('进展情况')).toHaveValue('探访困境儿童三十户。');

  await liaison.getByRole('button', { name: '提交', exact: true }).click();
  const other = liaison.getByRole('region', { name: OTHER });
  await expect(other.getByRole('alert')).toContainText('还没有选择进展状态');
  await liaison.getByRole('button', { name: '空白处沿用上次' }).click();
  await expect(entry.getByLabel('进展情况')).toHaveValue('探访困境儿童三十户。');
  await expect(other.getByLabel('推进中')).toBeChecked();
  await liaison.getByLabel('下一步工作').fill('年底前全部复核一次。');
  await liaison.getByRole('button', { name: '提交', exact: true }).click();
  await expect(liaison.getByText('要修改，请先撤回提交')).toBeVisible();

  const leader = await signedIn('yuzhong-leader');
  await openFromReader(leader);

  await openFromQuarter(office);
  await office.getByRole('button', { name: '退回…' }).click();
  const dialog = office.getByRole('dialog', { name: '退回简报' });
  await dialog.getByLabel('退回原因').fill('请写明探访覆盖的街道。');
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(office.getByRole('note')).toContainText('请写明探访覆盖的街道。');

  await liaison.reload({ waitUntil: 'networkidle' });
  await expect(liaison.getByRole('note')).toContainText('请写明探访覆盖的街道。');
  await entry.getByLabel('进展情况').fill('探访困境儿童三十户，覆盖十一个街道。');
  await liaison.getByRole('button', { name: '提交', exact: true }).click();
  await expect(liaison.getByText('要修改，请先撤回提交')).toBeVisible();

  await office.reload({ waitUntil: 'networkidle' });
  await office.getByRole('button', { name: '审核通过' }).click();
  await expect(office.getByText('已审核通过。')).toBeVisible();

  await leader.goto(BOARD);
  expect(await sentence(leader, '推进中')).toBe(before.underway + 1);
  expect(await sentence(leader, '未报')).toBe(before.open - 1);
  const row = leader.getByRole('listitem').filter({ hasText: ACTION }).first();
  await expect(row).toContainText('覆盖十一个街道');
  await row.getByRole('link', { name: ACTION }).click();
  await expect(leader.getByRole('heading', { level: 1 })).toContainText(ACTION);
  await expect(leader.getByText('探访困境儿童三十户，覆盖十一个街道。')).toBeVisible();
  await expect(leader.getByRole('button', { name: /关联指标|退回|审核/ })).toHaveCount(0);
});

/** What is not approved is nothing for a leader's eyes. */
async function openFromReader(page: Page): Promise<void> {
  await page.goto('/d/500103/actions/quarter?quarter=2026Q3');
  await expect(page.getByRole('row').filter({ hasText: '区民政局' })).toContainText('待审核');
  await expect(page.getByRole('link', { name: '区民政局', exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /催报|截止/ })).toHaveCount(0);
}

test('the board adds up, and its numbers lead to their lists', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-leader');
  await page.goto('/d/500103/actions?quarter=2026Q2', { waitUntil: 'networkidle' });
  const counts = await Promise.all(
    ['已完成', '推进中', '滞后', '未启动', '未报'].map((state) => sentence(page, state)),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(46);
  await page.getByRole('link', { name: '单位', exact: true }).click();
  await expect(page).toHaveURL(/by=unit/);
  const line = page.getByRole('row').filter({ hasText: '区城管局' });
  await line.getByRole('link').last().click();
  await expect(page.getByRole('status').filter({ hasText: '区城管局' })).toContainText('2 项，共 46 项');
  await expect(page.locator('.action-title')).toHaveCount(2);
});

test('a closed quarter takes nothing more and says what to do; what was typed stays', async ({
  signedIn,
}) => {
  const liaison = await signedIn('yuzhong-health');
  await liaison.goto('/d/500103/actions/bulletin?quarter=2026Q4', { waitUntil: 'networkidle' });
  const entry = liaison.getByRole('region', { name: '加强出生缺陷综合防控' });
  await entry.getByLabel('进展情况').fill('第一稿。');
  await expect(liaison.getByText(/^已自动保存/)).toBeVisible();

  const office = await signedIn('yuzhong-office');
  const set = async (closed: boolean) => {
    await office.goto('/d/500103/actions/quarter?quarter=2026Q4', { waitUntil: 'networkidle' });
    await office.getByRole('button', { name: '截止日期…' }).click();
    await office.getByLabel(/本季度截止/).setChecked(closed);
    await office.getByRole('button', { name: '保存', exact: true }).click();
    await expect(office.getByText('已保存，并已通知牵头单位。')).toBeVisible();
  };
  await set(true);
  await entry.getByLabel('进展情况').fill('第二稿。');
  await expect(liaison.getByText(/已截止，不再接受填写。需要补报的/)).toBeVisible();
  await expect(entry.getByLabel('进展情况')).toHaveValue('第二稿。');
  await set(false);
  await liaison.reload({ waitUntil: 'networkidle' });
  const choice = liaison.getByRole('alert').filter({ hasText: '本机还存有' });
  await expect(choice).toContainText('第二稿。');
  await choice.getByRole('button', { name: '用本机的' }).click();
  await expect(entry.getByLabel('进展情况')).toHaveValue('第二稿。');
  await expect(liaison.getByText(/^已自动保存/)).toBeVisible();
});

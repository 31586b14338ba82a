import { expect } from '@playwright/test';
import { test } from '../support/sign-in';
import { stateAllGaps } from '../support/state-all-gaps';

const DAY_MS = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const ROUND = '/d/500103/round?year=2026';
const ACTION_PLAN = '重庆市渝中区儿童友好城市建设三年行动计划';
const HEALTH = '区卫生健康委';

test('a round is opened for one plan, its departments are told and reminded, it is closed with reasons and reopened', async ({
  signedIn,
}) => {
  test.setTimeout(150_000);
  const office = await signedIn('yuzhong-office');
  const dialog = office.getByRole('dialog');
  const closeButton = dialog.getByRole('button', { name: '关闭轮次' });
  const count = (state: string) =>
    office.getByRole('row', { name: HEALTH }).getByRole('link', { name: new RegExp(`${state} \\d+ 项$`) });

  await test.step('open for one plan', async () => {
    await office.goto('/d/500103/round?year=2025', { waitUntil: 'networkidle' });
    await office.getByRole('button', { name: '开启 2026 年度填报' }).click();
    await dialog.getByLabel('开始填报').fill(dayFromNow(-1));
    await dialog.getByLabel('截止日期').fill(dayFromNow(30));
    for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck();
    await dialog.getByRole('button', { name: '开启并通知' }).click();
    await expect(dialog).toContainText('请至少选择一份规划');
    await dialog.getByRole('checkbox', { name: new RegExp(ACTION_PLAN) }).check();
    await dialog.getByLabel('填报说明').fill('联系人：王芳，电话 6300。');
    await dialog.getByRole('button', { name: '开启并通知' }).click();
    await expect(office).toHaveURL(/year=2026/);
    await expect(office.getByRole('heading', { name: '2026 年度报送' })).toBeVisible();
    await expect(count('未填')).toBeVisible();
  });

  const liaison = await signedIn('yuzhong-health');
  await test.step('remind, once', async () => {
    const remind = office.getByRole('button', { name: `催报 ${HEALTH}` });
    await remind.click();
    await expect(dialog).toContainText('已发出站内通知');
    await expect(dialog.getByRole('textbox', { name: `${HEALTH}，催报文字` })).toHaveValue(
      /^区卫生健康委：2026 年度妇儿规划监测数据还有 \d+ 项未报送/,
    );
    await dialog.getByRole('button', { name: '完成' }).click();
    await remind.click();
    await expect(dialog).toContainText('没有重复通知');
    await dialog.getByRole('button', { name: '完成' }).click();
  });

  await test.step('the liaison sees both notices and follows one to the sheet', async () => {
    await liaison.goto('/d/500103/overview?year=2025', { waitUntil: 'networkidle' });
    const bell = liaison.getByRole('link', { name: /^通知/ });
    await expect(bell).toHaveAccessibleName(/\d+ 条未读/);
    await bell.click();
    await expect(liaison.getByRole('link', { name: /2026 年度监测数据开始填报/ })).toBeVisible();
    await liaison.getByRole('link', { name: /请尽快报送 2026 年度数据/ }).click();
    await expect(liaison).toHaveURL(/entry\?year=2026&open=1/);
    await expect(liaison.getByRole('region', { name: '填报说明' })).toContainText('联系人：王芳');
    // What belongs to the plans left out says so.
    await liaison.goto('/d/500103/entry?year=2026&kind=women');
    await expect(liaison.getByText('未列入本轮次').first()).toBeVisible();
    await liaison.goto('/d/500103/notices');
    await expect(liaison.getByRole('button', { name: '标为已读：请尽快报送 2026 年度数据' })).toHaveCount(0);
    await liaison.getByRole('button', { name: '全部标为已读' }).click();
    await expect(bell).toHaveAccessibleName('通知');
  });

  await test.step('a number is a door to the list behind it', async () => {
    const name = await count('未填').getAttribute('aria-label');
    const owed = Number(/(\d+) 项$/.exec(name ?? '')?.[1]);
    await count('未填').click();
    await expect(office).toHaveURL(/state=empty/);
    await expect(office.locator('tr[data-state]')).toHaveCount(owed);
  });

  await test.step('close: every missing value needs a reason, and what was written survives a detour', async () => {
    await office.goto(ROUND, { waitUntil: 'networkidle' });
    await office.getByRole('button', { name: '关闭轮次' }).click();
    await expect(closeButton).toBeDisabled();
    await stateAllGaps(office);
    await expect(closeButton).toBeEnabled();
    await office.reload({ waitUntil: 'networkidle' });
    await office.getByRole('button', { name: '关闭轮次' }).click();
    await closeButton.click();
    await expect(office.getByText(/已关闭 2026 年度填报：归档 0 项，记为缺报 \d+ 项/)).toBeVisible();
    const gaps = office.getByRole('region', { name: /^缺报 \d+ 项/ });
    await expect(gaps).toContainText('数据尚未产生');
    await gaps.getByRole('link').first().click();
    await expect(office.getByText(/缺报（数据尚未产生：年度数据次年发布）/).first()).toBeVisible();
  });

  await test.step('the liaison reads why nothing can be entered', async () => {
    await liaison.goto('/d/500103/entry?year=2026&kind=action');
    await expect(liaison.getByText('已截止', { exact: true }).first()).toBeVisible();
  });

  await test.step('reopen, and close again with the same reasons at hand', async () => {
    await office.goto(ROUND, { waitUntil: 'networkidle' });
    await office.getByRole('button', { name: '重新开启' }).click();
    await dialog.getByLabel('重新开启的理由').fill('区卫生健康委补报');
    await dialog.getByRole('button', { name: '重新开启' }).click();
    await expect(office.getByText('已重新开启 2026 年度填报')).toBeVisible();
    await office.getByRole('button', { name: '关闭轮次' }).click();
    await expect(closeButton).toBeEnabled();
    await closeButton.click();
    await expect(office.getByText(/已关闭 2026 年度填报/)).toBeVisible();
  });
});

test('a participating department comments on a value it cannot enter, and the lead reads and answers', async ({
  signedIn,
}) => {
  const health = await signedIn('yuzhong-health');
  const NAME = '儿童友好校园';
  await health.goto('/d/500103/entry?year=2025', { waitUntil: 'networkidle' });
  const row = health.getByRole('row').filter({ hasText: NAME }).first();
  await expect(row).toContainText('无权限（由区教委填报）');
  await row.getByRole('button', { name: /留言 \d+ 条/ }).click();
  const dialog = health.getByRole('dialog');
  await dialog.getByLabel('新留言').fill('卫健口径为 5 所，请核对。');
  await dialog.getByRole('button', { name: '发出' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('卫健口径为 5 所');
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(row.getByRole('button', { name: /留言 1 条/ })).toBeVisible();

  const education = await signedIn('yuzhong-education');
  await education.goto('/d/500103/notices', { waitUntil: 'networkidle' });
  await education.getByRole('link', { name: new RegExp(`区卫生健康委留言：${NAME}`) }).click();
  await expect(education.getByRole('dialog')).toContainText('卫健口径为 5 所，请核对。');
});

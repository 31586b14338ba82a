import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const UNDER7 = '7岁以下儿童健康管理率';
const UNDER3 = '3岁以下儿童系统管理率';
const RULES = '/d/500103/plans/rules';
const RULE = `“${UNDER7}”的数值不大于“${UNDER3}”的数值`;

async function choose(page: Page, side: string, query: string) {
  const box = page.getByRole('combobox', { name: `${side}的指标` });
  await box.click();
  await box.fill(query);
  await box.press('Enter');
  await expect(box).not.toHaveValue(query);
}

test('the office builds a rule, a liaison breaks it and says why, the office reads it', async ({
  signedIn,
}) => {
  const office = await signedIn('yuzhong-office');
  await office.goto(RULES, { waitUntil: 'networkidle' });
  await office.getByRole('button', { name: '新增规则' }).click();
  const builder = office.getByRole('dialog', { name: '新增校验规则' });
  await choose(office, '左边', `儿童 ${UNDER7}`);
  await choose(office, '右边', `儿童 ${UNDER3}`);
  await expect(builder.getByText(`${RULE}；不符的，提醒并说明原因。`)).toBeVisible();
  await builder.getByRole('button', { name: '用近五年数据试算' }).click();
  await expect(builder.getByText(/^2021—2025 年/)).toBeVisible();
  await builder.getByRole('button', { name: '新增', exact: true }).click();
  await expect(office.getByText('已新增校验规则，立即生效。')).toBeVisible();
  await expect(office.getByRole('listitem').filter({ hasText: RULE })).toContainText('提醒并说明原因');

  const liaison = await signedIn('yuzhong-health');
  await liaison.goto('/d/500103/entry?year=2025&kind=children', { waitUntil: 'networkidle' });
  // Whoever walked before may have handed it in with everything else.
  const withdraw = liaison.getByRole('button', { name: `${UNDER7}，撤回` });
  if (await withdraw.isVisible()) await withdraw.click();
  await liaison.getByLabel(`${UNDER7}，分子`).fill('24600');
  const broken = /“7岁以下儿童健康管理率”的数值 98.43 应不大于“3岁以下儿童系统管理率”的数值 [\d.]+，现超出/;
  const row = liaison.locator('tr.entry-row').filter({ hasText: UNDER7 });
  await expect(row).toContainText(broken);
  await liaison.getByRole('button', { name: '检查并提交' }).click();
  const check = liaison.getByRole('dialog', { name: '检查并提交' });
  const question = check.getByRole('listitem').filter({ hasText: UNDER7 });
  await question.getByLabel(/请说明原因/).fill('含幼儿园集体体检，范围更广');
  await check.getByRole('button', { name: /^提交 \d+ 项$/ }).click();
  await expect(liaison.getByText(/已提交 \d+ 项，等待妇儿工委办审核。/)).toBeVisible();

  await office.goto('/d/500103/review?year=2025', { waitUntil: 'networkidle' });
  const item = office.getByRole('listitem').filter({ hasText: UNDER7 }).first();
  await expect(item).toContainText(broken);
  await expect(item).toContainText('含幼儿园集体体检，范围更广');

  await office.goto(RULES, { waitUntil: 'networkidle' });
  await office.getByRole('button', { name: `停用：${RULE}` }).click();
  await expect(office.getByText('已停用，不再按此校验。')).toBeVisible();
  await office.getByRole('button', { name: `删除：${RULE}` }).click();
  await office.getByRole('dialog', { name: '删除校验规则' }).getByRole('button', { name: '删除' }).click();
  await expect(office.getByText('已删除校验规则。')).toBeVisible();
  await expect(office.getByText('还没有设置校验规则。')).toBeVisible();
});

test('a leader reads the rules and the gap between boys and girls, and changes neither', async ({
  signedIn,
}) => {
  const leader = await signedIn('yuzhong-leader');
  await leader.goto(RULES);
  await expect(leader.getByRole('heading', { level: 1, name: '校验规则' })).toBeVisible();
  await expect(leader.getByRole('button', { name: '新增规则' })).toHaveCount(0);
  await leader.goto(`/d/500103/indicators?year=2025&kind=children&q=${encodeURIComponent(UNDER3)}`);
  await leader.locator('.list-name a').first().click();
  const card = leader.locator('section').filter({ has: leader.getByRole('heading', { name: '分性别' }) });
  await expect(card).toContainText(/2025 年[男女]高于[男女] [\d.]+ 个百分点。/);
  await expect(card.getByRole('table', { name: /历年分性别数据/ })).toBeVisible();
});

test('the office chooses what an indicator is broken down by', async ({ signedIn }) => {
  const NAME = '高中阶段毛入学率';
  const office = await signedIn('wushan-office');
  await office.goto('/d/500237/plans', { waitUntil: 'networkidle' });
  await office
    .getByRole('link', { name: /儿童发展规划/ })
    .first()
    .click();
  await office.getByRole('button', { name: `指标信息：${NAME}` }).click();
  const dialog = office.getByRole('dialog', { name: `指标信息：${NAME}` });
  await expect(dialog.getByRole('checkbox', { name: /分性别/ })).toBeChecked();
  await dialog.getByRole('checkbox', { name: /分城乡/ }).check();
  await dialog.getByRole('checkbox', { name: /分性别/ }).uncheck();
  await expect(dialog.getByText(/已填的细分数据保留备查/)).toBeVisible();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(office.getByText(`已保存“${NAME}”。`)).toBeVisible();
  const row = office.locator('li.indicator-row').filter({ hasText: NAME });
  await expect(row).toContainText('分城乡');
  await expect(row).not.toContainText('分性别');
});

import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const DISTRICT = '/d/500103';
const ROW = '感染艾滋病、梅毒孕产妇治疗率';
const PARTS = ['感染艾滋病孕产妇治疗率', '感染梅毒孕产妇治疗率'] as const;

async function openPlan(page: Page): Promise<void> {
  await page.goto(`${DISTRICT}/plans`);
  await page.locator('.plan-card h2 a').filter({ hasText: '妇女' }).first().click();
  await expect(page.getByRole('button', { name: '目标：妇女人均预期寿命' })).toBeVisible();
}

async function enter(page: Page, part: string, numerator: string, denominator: string): Promise<void> {
  await page.getByLabel(`${part}，分子`).fill(numerator);
  await page.getByLabel(`${part}，分母`).fill(denominator);
}

test('a row that is split is not met because of one part, and says which', async ({ signedIn }) => {
  const office = await signedIn('yuzhong-office');
  await openPlan(office);
  await office.getByRole('button', { name: `拆分分项：${ROW}` }).click();
  const dialog = office.getByRole('dialog', { name: `拆分分项：${ROW}` });
  // Names and targets are drafted from the printed row; the years it already has are told beforehand.
  const names = dialog.getByLabel('名称');
  await expect(names.nth(0)).toHaveValue(PARTS[0]);
  await expect(names.nth(1)).toHaveValue(PARTS[1]);
  await expect(dialog.getByText(/读作.*≥ 95%，含 95%，越高越好/)).toHaveCount(2);
  await expect(dialog.getByText(/本项已有 \d+ 个年度的数据/)).toBeVisible();
  await dialog.getByRole('button', { name: '拆分', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(office.getByText(`已将“${ROW}”拆为 2 个分项`)).toBeVisible();

  const liaison = await signedIn('yuzhong-health');
  await liaison.goto(`${DISTRICT}/entry?year=2025`);
  await expect(liaison.getByRole('rowheader', { name: new RegExp(`^${ROW}.*按分项填报`) })).toBeVisible();
  await expect(liaison.getByRole('row', { name: new RegExp(`8-1 ${PARTS[0]}`) })).toBeVisible();
  await enter(liaison, PARTS[0], '48', '50');
  await enter(liaison, PARTS[1], '18', '20');
  await liaison.getByRole('button', { name: '检查并提交' }).click();
  const submit = liaison.getByRole('dialog', { name: '检查并提交' });
  for (const reason of await submit.getByRole('textbox').all()) await reason.fill('已核对台账。');
  for (const box of await submit.getByRole('checkbox').all()) await box.check();
  await submit.getByRole('button', { name: /提交 \d+ 项/ }).click();
  await expect(submit).toBeHidden();

  await office.goto(`${DISTRICT}/review?year=2025`);
  await expect(office.getByText(`“8 ${ROW}”的分项`)).toHaveCount(2);
  for (const part of PARTS) {
    await office.getByRole('button', { name: `通过 ${part}` }).click();
    await expect(office.getByRole('button', { name: `通过 ${part}` })).toBeHidden();
  }

  const leader = await signedIn('yuzhong-leader');
  await leader.goto(`${DISTRICT}/indicators?year=2025&kind=women&q=${encodeURIComponent(ROW)}`);
  const listed = leader.getByRole('row', { name: new RegExp(ROW) });
  await expect(listed).toContainText('96.00% · 90.00%');
  await expect(listed).toContainText('1/2 分项达标');
  await listed.getByRole('link', { name: ROW }).click();
  const verdict = leader.getByRole('region', { name: '监测结论' });
  await expect(verdict).toContainText('未达标');
  await expect(verdict).toContainText(`1 项未达到要求（${PARTS[1]}），未达标`);
  await expect(leader.getByRole('heading', { name: '拆分前的数据' })).toBeVisible();

  await leader.getByRole('link', { name: PARTS[1], exact: true }).click();
  await expect(leader.getByRole('heading', { level: 1 })).toContainText(PARTS[1]);
  await expect(leader.getByRole('navigation', { name: '位置' })).toContainText('分项 8-2');
  await leader.getByRole('link', { name: `8 ${ROW}` }).click();
  await expect(leader.getByRole('heading', { level: 1 })).toContainText(ROW);
});

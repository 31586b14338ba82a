import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '../support/sign-in';

const COMPARE = '/d/500103/compare';

test('上级 compares districts: all indicators, one indicator, one district among the others', async ({
  signedIn,
}) => {
  const page = await signedIn('chongqing-superior');
  await page.goto(`${COMPARE}?year=2024`, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2024 年区县比较');
  const head = page.getByRole('columnheader');
  await expect(head).toHaveText(['指标', '渝中区', '綦江区', '巫山县']);

  await page.getByRole('combobox', { name: '领域' }).selectOption('妇女与健康');
  await expect(page).toHaveURL(/domain=/);
  await expect(page.getByRole('rowheader', { name: /小学生近视率/ })).toHaveCount(0);

  await page.getByRole('link', { name: '孕产妇死亡率' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('孕产妇死亡率');
  await expect(page.getByRole('figure')).toContainText('95% 置信区间');
  const places = page.getByRole('region', { name: '各区县数值与位次' });
  await expect(places.getByRole('row')).toHaveCount(5);
  await expect(places).toContainText('重庆市 3 个区县平均');
  await page.getByRole('link', { name: '按名称' }).click();
  await expect(page).toHaveURL(/sort=name/);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('孕产妇死亡率2024年区县比较.csv');
  expect((await readFile(await download.path(), 'utf8')).trim().split('\n')).toHaveLength(4);

  await places.getByRole('link', { name: '巫山县' }).click();
  await expect(page).toHaveURL(/\/d\/500237\/indicators\//);
  await page.getByRole('link', { name: '与其他区县比较' }).click();
  await expect(page).toHaveURL(/\/d\/500237\/compare\/maternal-mortality/);

  await page.goto(`${COMPARE}?year=2024&view=spine`, { waitUntil: 'networkidle' });
  await expect(page.getByText(/渝中区 \d+ 项可比位次的指标中/)).toBeVisible();
  await expect(page.getByRole('img', { name: /孕产妇死亡率：.*3 个区县中第/ })).toBeVisible();
});

test('on a phone one district is shown at a time', async ({ signedIn }) => {
  const page = await signedIn('chongqing-superior');
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${COMPARE}?year=2024`, { waitUntil: 'networkidle' });
  const shown = page.locator('.compare-matrix thead th:visible');
  await expect(shown).toHaveText(['指标', '渝中区']);
  await page.getByRole('combobox', { name: '区县' }).selectOption('綦江区');
  await expect(page).toHaveURL(/\/d\/500110\/compare/);
  await expect(shown).toHaveText(['指标', '綦江区']);
});

test('everybody else is told kindly who compares, and gets no data', async ({ signedIn }) => {
  const page = await signedIn('yuzhong-office');
  for (const address of [COMPARE, `${COMPARE}/maternal-mortality`]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: '区县比较由上级妇儿工委使用' })).toBeVisible();
  }
  for (const address of [`${COMPARE}/export`, `${COMPARE}/maternal-mortality/export`]) {
    expect((await page.request.get(address)).status()).toBe(403);
  }
});

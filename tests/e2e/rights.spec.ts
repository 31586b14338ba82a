import { expect } from '@playwright/test';
import { test } from '../support/sign-in';

test('a leader sees the district, no other one, and no way to write', async ({ signedIn }) => {
  const leader = await signedIn('yuzhong-leader');
  await leader.goto('/d/500103/overview');
  await expect(leader.getByRole('heading', { level: 1 })).toContainText('监测总览');
  await expect(leader.getByText('演示数据').first()).toBeVisible();
  for (const path of ['/d/500110/overview', '/d/500110/indicators', '/d/500103/review', '/accounts']) {
    await leader.goto(path);
    await expect(leader.getByText('没有查看权限').first()).toBeVisible();
  }
});

test('a superior reads the districts of the list and not the others', async ({ signedIn }) => {
  const superior = await signedIn('chongqing-superior');
  for (const code of ['500103', '500110', '500237']) {
    await superior.goto(`/d/${code}/overview?year=2025`);
    await expect(superior.getByRole('heading', { level: 1 })).toContainText('监测总览');
  }
  await superior.goto('/d/510811/overview');
  await expect(superior.getByText('没有查看权限').first()).toBeVisible();
});

test('an administrator keeps accounts and sees no data', async ({ signedIn }) => {
  const admin = await signedIn('admin');
  await expect(admin).toHaveURL(/\/accounts/);
  await admin.goto('/d/500103/overview');
  await expect(admin.getByText('没有查看权限').first()).toBeVisible();
});

test('nobody gets data without logging in', async ({ page, request }) => {
  await page.goto('/d/500103/overview');
  await expect(page).toHaveURL(/\/login\?next=%2Fd%2F500103%2Foverview/);
  expect((await request.get('/api/districts/500103/readings/x/history')).status()).toBe(401);
  expect((await request.get('/d/500103/indicators/export')).status()).toBe(401);
});

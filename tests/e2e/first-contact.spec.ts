import { expect, test } from '@playwright/test';

test('a visitor is led to the login page, in Chinese', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/login/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page).toHaveTitle(/妇儿规划监测平台/);
});

test('every answer carries the security headers and says nothing of its maker', async ({ request }) => {
  const headers = (await request.get('/login')).headers();
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['x-powered-by']).toBeUndefined();
});

test('the pages need nothing from elsewhere and break no rule of the content security policy', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(page.url()).host && page.url() !== 'about:blank') {
      problems.push(request.url());
    }
  });
  await page.goto('/login', { waitUntil: 'networkidle' });
  expect(problems).toEqual([]);
});

test('an address that nothing can be read from is answered in Chinese', async ({ request }) => {
  const answer = await request.get('/d/500103/indicators/%ED%A0%80');
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain('地址有误');
});

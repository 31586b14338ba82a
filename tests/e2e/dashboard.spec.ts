import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const DISTRICT = '/d/500110';
const DASHBOARD = `${DISTRICT}/dashboard?year=2025`;
const WALL = `${DISTRICT}/dashboard/wall?year=2025`;

const overflow = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.scrollWidth - window.innerWidth,
    document.documentElement.scrollHeight - window.innerHeight,
  ]);

test('a leader lands on the leaders’ screen, the office on its own', async ({ signedIn }) => {
  const leader = await signedIn('yuzhong-leader');
  await expect(leader).toHaveURL(/\/d\/500103\/dashboard/);
  await expect(leader.getByRole('heading', { level: 1 })).toContainText('妇女儿童发展形势');
  const office = await signedIn('yuzhong-office');
  await expect(office).toHaveURL(/\/d\/500103\/overview/);
  await leader.goto(DASHBOARD);
  await expect(leader.getByText('没有查看权限').first()).toBeVisible();
});

test('a superior switches between districts on it and is offered no 督办', async ({ signedIn }) => {
  const superior = await signedIn('chongqing-superior');
  await expect(superior).toHaveURL(/\/dashboard/);
  await superior.goto(DASHBOARD, { waitUntil: 'networkidle' });
  await superior.getByLabel('区县').selectOption('500237');
  await expect(superior).toHaveURL(/\/d\/500237\/dashboard/);
  await expect(superior.getByRole('heading', { level: 1 })).toContainText('妇女儿童发展形势');
  await expect(superior.getByRole('link', { name: /^发起督办/ })).toHaveCount(0);
});

/** The first number in a door's text, or the whole text where it is only that. */
const numberIn = (text: string): number => Number(/\d+(?= 项|$)/.exec(text.trim())?.[0]);

test('its numbers open lists of as many rows', async ({ signedIn }) => {
  const superior = await signedIn('chongqing-superior');
  await superior.goto(DASHBOARD);
  const doors = superior.locator(
    '.dashboard :is(.headline, #danger-title, .db-outlook, #better-title, .db-better h3, .db-departments .num, .db-domains tfoot) a[href*="/indicators?"]',
  );
  const found = await doors.evaluateAll((links) =>
    links.map((link) => ({ text: link.textContent ?? '', href: link.getAttribute('href')! })),
  );
  expect(found.length).toBeGreaterThan(10);
  for (const { text, href } of new Map(found.map((door) => [door.href, door])).values()) {
    await superior.goto(href);
    await expect(superior.locator('.list-name a'), `${text} ${href}`).toHaveCount(numberIn(text));
  }
});

test('the phone needs no sideways scrolling and has the danger right below the sentence', async ({
  signedIn,
}) => {
  const superior = await signedIn('chongqing-superior');
  await superior.setViewportSize({ width: 360, height: 740 });
  await superior.goto(DASHBOARD);
  const sentence = await superior.locator('.headline').boundingBox();
  const danger = await superior.locator('.db-danger').boundingBox();
  const status = await superior.locator('.db-status').boundingBox();
  expect(danger!.y).toBeGreaterThan(sentence!.y);
  expect(status!.y).toBeGreaterThan(danger!.y);
  expect((await overflow(superior))[0]).toBeLessThanOrEqual(0);
});

test('on paper it is one landscape page that says what, when and from where', async ({ signedIn }) => {
  const superior = await signedIn('chongqing-superior');
  for (const kind of ['', '&kind=women']) {
    await superior.goto(`${DASHBOARD}${kind}`, { waitUntil: 'networkidle' });
    const pdf = (await superior.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
    expect(Number(width)).toBeGreaterThan(Number(height));
  }
  await superior.emulateMedia({ media: 'print' });
  await expect(superior.getByText('打印日期')).toBeVisible();
  await expect(superior.locator('.print-foot')).toContainText('来源：');
});

test('the wall shows everything at 1920 × 1080 and nothing has to be scrolled', async ({ signedIn }) => {
  const superior = await signedIn('chongqing-superior');
  await superior.setViewportSize({ width: 1920, height: 1080 });
  for (const district of ['500103', '500110', '500237']) {
    await superior.goto(`/d/${district}/dashboard/wall?year=2025`);
    await expect(superior.locator('.wall .db-danger')).toBeVisible();
    expect(await overflow(superior)).toEqual([0, 0]);
    const cut = await superior
      .locator('.wall .card')
      .evaluateAll((cards) => cards.filter((card) => card.scrollHeight > card.clientHeight + 1).length);
    expect(cut, district).toBe(0);
  }
});

test('the wall says when the connection is lost or the login has ended, and recovers', async ({
  signedIn,
}) => {
  const superior = await signedIn('chongqing-superior');
  await superior.goto(WALL, { waitUntil: 'networkidle' });
  const foot = superior.locator('.wall-foot');
  const sentence = superior.locator('.wall .headline');
  const ask = () => superior.evaluate(() => window.dispatchEvent(new Event('online')));
  const known = await sentence.textContent();
  await superior.context().setOffline(true);
  await ask();
  await expect(foot).toContainText('连接中断，正在自动重连');
  await expect(sentence).toHaveText(known!);
  await superior.context().setOffline(false);
  await expect(foot).toContainText('自动更新', { timeout: 40_000 });
  await superior.context().clearCookies();
  await ask();
  await expect(foot).toContainText('登录已过期');
  await expect(sentence).toHaveText(known!);
});

test('the wall follows what is approved, without anybody touching it', async ({ signedIn }) => {
  const leader = await signedIn('qijiang-leader');
  await leader.goto(WALL, { waitUntil: 'networkidle' });
  const progress = leader.locator('.wall-head');
  const before = Number(/已审核 (\d+)/.exec((await progress.textContent())!)?.[1]);
  const office = await signedIn('qijiang-office');
  await office.goto(`${DISTRICT}/review?year=2025`, { waitUntil: 'networkidle' });
  await office
    .getByRole('button', { name: /^通过 / })
    .last()
    .click();
  await expect(async () => {
    await leader.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(progress).toContainText(`已审核 ${before + 1}`, { timeout: 2_000 });
  }).toPass();
});

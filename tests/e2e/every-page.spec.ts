import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const DISTRICT = '/d/500103';
const WIDTHS = [360, 1280, 1920];

/** Where a page of one thing begins: its first link on the page of all of them. */
async function openFirst(page: Page, list: string, link: string): Promise<string> {
  await page.goto(list);
  await page.locator(link).first().click();
  await expect(page).toHaveURL(new RegExp(`${list.split('?')[0]}/[^/?]+`));
  return page.url();
}

const PAGES: {
  name: string;
  user: string;
  open: string | ((page: Page) => Promise<string>);
  demo: boolean;
}[] = [
  { name: 'dashboard', user: 'yuzhong-leader', open: `${DISTRICT}/dashboard?year=2025`, demo: true },
  { name: 'wall', user: 'yuzhong-leader', open: `${DISTRICT}/dashboard/wall?year=2025`, demo: true },
  { name: 'overview', user: 'yuzhong-leader', open: `${DISTRICT}/overview?year=2025`, demo: true },
  { name: 'list', user: 'yuzhong-leader', open: `${DISTRICT}/indicators?year=2025`, demo: true },
  {
    name: 'indicator',
    user: 'yuzhong-leader',
    open: (page) => openFirst(page, `${DISTRICT}/indicators?year=2025`, '.list-name a'),
    demo: true,
  },
  {
    name: 'split indicator',
    user: 'yuzhong-leader',
    open: (page) =>
      openFirst(page, `${DISTRICT}/indicators?year=2025&kind=women&q=区政协委员`, '.list-name a'),
    demo: true,
  },
  { name: 'warnings', user: 'yuzhong-office', open: `${DISTRICT}/warnings?year=2025`, demo: true },
  {
    name: 'closed warnings',
    user: 'yuzhong-leader',
    open: `${DISTRICT}/warnings?year=2025&state=closed`,
    demo: true,
  },
  { name: 'entry', user: 'yuzhong-education', open: `${DISTRICT}/entry?year=2025`, demo: true },
  { name: 'round', user: 'yuzhong-office', open: `${DISTRICT}/round?year=2025`, demo: true },
  { name: 'notices', user: 'yuzhong-health', open: `${DISTRICT}/notices`, demo: false },
  { name: 'notices of a leader', user: 'yuzhong-leader', open: `${DISTRICT}/notices?unread=1`, demo: false },
  { name: 'notice settings', user: 'yuzhong-office', open: `${DISTRICT}/notices/settings`, demo: false },
  { name: 'review', user: 'yuzhong-office', open: `${DISTRICT}/review?year=2025`, demo: true },
  { name: 'history', user: 'yuzhong-office', open: `${DISTRICT}/history?year=2025`, demo: true },
  {
    name: 'review of what was approved',
    user: 'yuzhong-office',
    open: `${DISTRICT}/review?year=2025&list=approved&reason=doubtful`,
    demo: true,
  },
  { name: 'entry by parts', user: 'yuzhong-organisation', open: `${DISTRICT}/entry?year=2025`, demo: true },
  { name: 'narratives', user: 'yuzhong-office', open: `${DISTRICT}/narratives?year=2025`, demo: true },
  {
    name: 'own narratives',
    user: 'yuzhong-organisation',
    open: `${DISTRICT}/narratives?year=2025`,
    demo: false,
  },
  {
    name: 'narratives of a department',
    user: 'yuzhong-leader',
    open: (page) => openFirst(page, `${DISTRICT}/narratives?year=2024`, '.narrative-table th a'),
    demo: true,
  },
  { name: 'supervision', user: 'yuzhong-leader', open: `${DISTRICT}/supervision?year=2025`, demo: true },
  {
    name: 'one supervision to judge',
    user: 'yuzhong-office',
    open: (page) =>
      openFirst(page, `${DISTRICT}/supervision?year=2025&state=answered`, '.supervision-name a'),
    demo: true,
  },
  {
    name: 'one supervision to answer',
    user: 'yuzhong-human-resources',
    open: (page) =>
      openFirst(page, `${DISTRICT}/supervision?year=2025&state=awaiting`, '.supervision-name a'),
    demo: true,
  },
  {
    name: 'a supervision to open',
    user: 'yuzhong-leader',
    open: async (page) => {
      await page.goto(`${DISTRICT}/warnings?year=2025`);
      await page
        .getByRole('link', { name: /^督办：/ })
        .first()
        .click();
      await expect(page).toHaveURL(/supervision\/new/);
      return page.url();
    },
    demo: false,
  },
  { name: 'actions', user: 'yuzhong-leader', open: `${DISTRICT}/actions?quarter=2026Q3`, demo: true },
  {
    name: 'actions by unit',
    user: 'chongqing-superior',
    open: `${DISTRICT}/actions?quarter=2026Q2&by=unit&finding=any`,
    demo: true,
  },
  { name: 'key projects', user: 'yuzhong-office', open: `${DISTRICT}/actions?kind=project`, demo: false },
  {
    name: 'action',
    user: 'yuzhong-office',
    open: (page) => openFirst(page, `${DISTRICT}/actions?quarter=2026Q3`, '.action-title'),
    demo: true,
  },
  {
    name: 'bulletins of a quarter',
    user: 'yuzhong-office',
    open: `${DISTRICT}/actions/quarter?quarter=2026Q3`,
    demo: true,
  },
  {
    name: 'bulletin to write',
    user: 'yuzhong-education',
    open: `${DISTRICT}/actions/bulletin?quarter=2026Q4`,
    demo: false,
  },
  {
    name: 'bulletin to read',
    user: 'yuzhong-education',
    open: `${DISTRICT}/actions/bulletin?quarter=2026Q2`,
    demo: true,
  },
  { name: 'plans', user: 'yuzhong-office', open: `${DISTRICT}/plans`, demo: false },
  {
    name: 'plan',
    user: 'yuzhong-office',
    open: (page) => openFirst(page, `${DISTRICT}/plans`, '.plan-card h2 a'),
    demo: false,
  },
  { name: 'settings', user: 'yuzhong-office', open: `${DISTRICT}/plans/settings`, demo: false },
  { name: 'references', user: 'yuzhong-office', open: `${DISTRICT}/plans/references`, demo: true },
  { name: 'references to read', user: 'yuzhong-leader', open: `${DISTRICT}/plans/references`, demo: true },
  { name: 'rules', user: 'yuzhong-office', open: `${DISTRICT}/plans/rules`, demo: false },
  {
    name: 'broken-down indicator',
    user: 'yuzhong-leader',
    open: (page) =>
      openFirst(
        page,
        `${DISTRICT}/indicators?year=2025&kind=children&q=3岁以下儿童系统管理率`,
        '.list-name a',
      ),
    demo: true,
  },
  { name: 'search', user: 'yuzhong-leader', open: `${DISTRICT}/search?year=2025&q=死亡率`, demo: false },
  { name: 'search for nothing', user: 'yuzhong-leader', open: `${DISTRICT}/search?year=2025`, demo: false },
  { name: 'comparison', user: 'chongqing-superior', open: `${DISTRICT}/compare?year=2025`, demo: true },
  {
    name: 'one district among others',
    user: 'chongqing-superior',
    open: `${DISTRICT}/compare?year=2025&view=spine`,
    demo: true,
  },
  {
    name: 'one indicator in all districts',
    user: 'chongqing-superior',
    open: `${DISTRICT}/compare/maternal-mortality?year=2025`,
    demo: true,
  },
  { name: 'method', user: 'yuzhong-leader', open: '/method', demo: false },
  { name: 'accounts', user: 'admin', open: '/accounts', demo: false },
];

/** Loaded once on a phone and made wider; the theme changes nothing but colours, so only they are looked at again. */
async function expectGoodEverywhere(page: Page, address: string, demo: boolean): Promise<void> {
  await page.setViewportSize({ width: WIDTHS[0] ?? 0, height: 900 });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (demo) await expect(page.getByText('演示数据').first()).toBeVisible();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await expectNoViolation(axe(page), `${width} light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoViolation(axe(page).withRules('color-contrast'), `${width} dark`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${width} wide`).toBeLessThanOrEqual(0);
  }
}

/** Only violations are written out: thousands of nodes that pass take longer to report than to check. */
const axe = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false });

async function expectNoViolation(builder: AxeBuilder, where: string): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
  expect(found, where).toEqual([]);
}

/** The largest sheets are checked six times each. */
test.describe.configure({ timeout: 180_000 });

for (const { name, user, open, demo } of PAGES) {
  test(`${name} is accessible and fits from phone to wall, light and dark`, async ({ signedIn }) => {
    const page = await signedIn(user);
    const address = typeof open === 'string' ? open : await open(page);
    await expectGoodEverywhere(page, address, demo);
  });
}

test('the login page is accessible and fits from phone to wall, light and dark', async ({ page }) => {
  await expectGoodEverywhere(page, '/login', false);
});

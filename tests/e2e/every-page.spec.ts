import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const DISTRICT = '/d/500103';
/** The layout of 1280 with more room: nothing new for those who cannot see it. */
const WALL = 1920;
const WIDTHS = [360, 1280, WALL];

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
  { name: 'entry', user: 'yuzhong-education', open: `${DISTRICT}/entry?year=2025`, demo: true },
  { name: 'round', user: 'yuzhong-office', open: `${DISTRICT}/round?year=2025`, demo: true },
  { name: 'notices', user: 'yuzhong-health', open: `${DISTRICT}/notices`, demo: false },
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

async function expectAccessible(page: Page, width: number): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${width}: ${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
}

for (const { name, user, open, demo } of PAGES) {
  test(`${name} is accessible and fits from phone to wall`, async ({ signedIn }) => {
    const page = await signedIn(user);
    const address = typeof open === 'string' ? open : await open(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (demo) await expect(page.getByText('演示数据').first()).toBeVisible();
      if (width !== WALL) await expectAccessible(page, width);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
}

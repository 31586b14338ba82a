import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const DISTRICT = '/d/500103';
const NAME = '每千人口拥有3岁以下婴幼儿托位数';
const CAUSE = '两家托育机构停办，新建托位年底才能投用';
const MEASURES = '盘活社区用房新增托位 300 个，对停办机构托位补位';

test.describe.configure({ timeout: 180_000 });

test('a red indicator is supervised from the phone, answered, accepted and closed; its page tells the story', async ({
  signedIn,
}) => {
  const liaison = await signedIn('yuzhong-health');
  await report(liaison, '2');
  const office = await signedIn('yuzhong-office');
  await approve(office);

  const leader = await signedIn('yuzhong-leader');
  await leader.setViewportSize({ width: 360, height: 740 });
  await leader.goto(`${DISTRICT}/warnings?year=2025&kind=children&level=red&q=${encodeURIComponent(NAME)}`, {
    waitUntil: 'networkidle',
  });
  await leader.getByRole('link', { name: `督办：${NAME}` }).click();
  await expect(leader.getByRole('heading', { level: 1, name: `发起督办：${NAME}` })).toBeVisible();
  await expect(leader.getByRole('radio', { name: /区卫生健康委/ })).toBeChecked();
  await expect(leader.getByLabel('督办要求')).toHaveValue(/红色预警.*请查明原因/);
  await leader.getByRole('button', { name: '发起督办' }).click();
  await expect(leader.getByRole('heading', { level: 1, name: NAME })).toContainText('待反馈');
  const overflow = await leader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const address = leader.url();

  await liaison.goto(`${DISTRICT}/supervision?year=2025`, { waitUntil: 'networkidle' });
  await liaison
    .getByRole('region', { name: /^待我反馈/ })
    .getByRole('link', { name: NAME })
    .click();
  const form = liaison.getByRole('form', { name: '反馈' });
  await form.getByLabel('原因分析').fill(CAUSE);
  await form.getByLabel('整改措施').fill(MEASURES);
  await liaison.reload({ waitUntil: 'networkidle' });
  await expect(form.getByLabel('整改措施')).toHaveValue(MEASURES);

  // The office writes down by phone what it was told, before the liaison sends: nothing typed is lost.
  await office.goto(address, { waitUntil: 'networkidle' });
  await office.getByRole('button', { name: '代录反馈' }).click();
  await office.getByLabel('原因分析').fill('电话答复：托育机构停办');
  await office.getByLabel('整改措施').fill('电话答复：另行书面反馈');
  await office.getByRole('button', { name: '提交代录' }).click();
  await expect(office.getByRole('heading', { level: 1 })).toContainText('待认定');

  await form.getByRole('button', { name: '提交反馈' }).click();
  const theirs = liaison.getByRole('region', { name: '对方刚刚办理的内容' });
  await expect(theirs).toContainText('电话答复：托育机构停办');
  await expect(form.getByLabel('原因分析')).toHaveValue(CAUSE);
  await form.getByRole('button', { name: '提交反馈' }).click();
  await expect(liaison.getByRole('region', { name: '办理经过' })).toContainText(MEASURES);

  await office.goto(address, { waitUntil: 'networkidle' });
  await office.getByRole('button', { name: '认定', exact: true }).click();
  await office.getByRole('button', { name: '认定反馈' }).click();
  await expect(office.getByRole('heading', { level: 1 })).toContainText('整改中');
  await office.getByRole('button', { name: '销号', exact: true }).click();
  await office.getByLabel('销号理由').fill('新增托位已投用，转入日常跟踪');
  await office.getByRole('button', { name: '确认销号' }).click();
  await expect(office.getByRole('alert').filter({ hasText: '预警尚未解除' }).first()).toBeVisible();
  await office.getByRole('checkbox', { name: /已知预警尚未解除/ }).check();
  await office.getByRole('button', { name: '确认销号' }).click();
  await expect(office.getByRole('heading', { level: 1 })).toContainText('已销号');

  await leader.goto(`${DISTRICT}/indicators?year=2025&kind=children&q=${encodeURIComponent(NAME)}`);
  await leader.locator('.list-name a').first().click();
  const story = leader.locator('#story');
  await expect(story).toContainText('向区卫生健康委发起督办');
  await expect(story).toContainText('妇儿工委办代录');
  await expect(story).toContainText(CAUSE);
  await expect(story).toContainText('新增托位已投用，转入日常跟踪');
  await expect(story).toContainText('已知悉');
});

test('an overdue and escalated supervision stands first for the leader, who cannot judge it', async ({
  signedIn,
}) => {
  const leader = await signedIn('yuzhong-leader');
  await leader.goto(`${DISTRICT}/supervision?year=2025&overdue=1`, { waitUntil: 'networkidle' });
  const first = leader
    .getByRole('region', { name: /^上报领导/ })
    .getByRole('listitem')
    .first();
  await expect(first).toContainText('就业人员中女性比例');
  await expect(first).toContainText(/等待区人力社保局反馈，已 \d+ 天/);
  await expect(first).toContainText(/逾期 \d+ 天/);
  await first.getByRole('link').click();
  await expect(leader.getByRole('region', { name: '办理经过' })).toContainText('已催办两次');
  await expect(leader.getByRole('heading', { name: '办理', exact: true })).toHaveCount(0);
});

async function report(liaison: Page, value: string): Promise<void> {
  await liaison.goto(`${DISTRICT}/entry?year=2025`, { waitUntil: 'networkidle' });
  await liaison.getByLabel(`${NAME}，数值（个）`).last().fill(value);
  await liaison.getByRole('button', { name: '检查并提交' }).click();
  const dialog = liaison.getByRole('dialog', { name: '检查并提交' });
  await expect(dialog).toBeVisible();
  for (const reason of await dialog.getByRole('textbox').all()) await reason.fill('已与托育机构台账核对。');
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('button', { name: /提交 \d+ 项/ }).click();
  await expect(dialog).toBeHidden();
}

async function approve(office: Page): Promise<void> {
  await office.goto(`${DISTRICT}/review?year=2025`, { waitUntil: 'networkidle' });
  await office.getByRole('button', { name: `通过 ${NAME}` }).click();
  await expect(office.getByText(/已通过 1 项|已审核/).first()).toBeVisible();
}

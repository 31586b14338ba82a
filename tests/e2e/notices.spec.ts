import { expect, type Page } from '@playwright/test';
import { Client } from 'pg';
import { test } from '../support/sign-in';

const INBOX = '/d/500103/notices';

async function query(sql: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  await client.query(sql, values);
  await client.end();
}

const tellLeaders = (id: string, kind: string, title: string, age: string) =>
  query(
    `INSERT INTO notice (district_id, id, audience, kind, year, title, body, href, sender, sent_at)
     VALUES ('500103', $1, 'leader', $2::"NoticeKind", 2025, $3, '测试通知。', '/d/500103/overview?year=2025', '系统',
       now() - $4::interval)`,
    [id, kind, title, age],
  );

const bell = (page: Page) => page.locator('.notice-bell');
const lines = (page: Page) => page.locator('.notices > li');

test.beforeEach(async () => {
  // An earlier walk has read everything up to now, also what is dated back here.
  await query(`UPDATE "user" SET notices_read_to = NULL WHERE username = 'yuzhong-leader'`);
  await query(`DELETE FROM notice WHERE district_id = '500103' AND audience = 'leader'`);
  await tellLeaders('e2e-overdue', 'overdue', '督办反馈期限已逾期 3 天', '2 hours');
  await tellLeaders('e2e-closed', 'supervisionClosed', '督办已销号', '3 days');
});
test.afterEach(() => query(`DELETE FROM notice WHERE district_id = '500103' AND audience = 'leader'`));

test('a leader reads what he was told, and every tab knows at once', async ({ signedIn }) => {
  const leader = await signedIn('yuzhong-leader');
  await leader.goto(INBOX, { waitUntil: 'networkidle' });
  await expect(bell(leader)).toHaveAccessibleName('通知，2 条未读');
  await expect(lines(leader)).toHaveCount(2);
  await expect(leader.getByRole('heading', { level: 2 })).toHaveCount(2);
  const other = await leader.context().newPage();
  await other.goto('/d/500103/indicators?year=2025', { waitUntil: 'networkidle' });
  await expect(bell(other)).toHaveAccessibleName('通知，2 条未读');

  await test.step('the doors lead to one kind, and the address keeps it', async () => {
    await leader.bringToFront();
    await leader.getByRole('navigation', { name: '类别' }).getByRole('link', { name: '逾期 1' }).click();
    await expect(leader).toHaveURL(/kind=overdue/);
    await expect(lines(leader)).toHaveCount(1);
    await leader.reload({ waitUntil: 'networkidle' });
    await expect(lines(leader)).toHaveCount(1);
  });

  await test.step('opening one leads to what it is about and counts it as read', async () => {
    await leader.getByRole('link', { name: '督办反馈期限已逾期 3 天' }).click();
    await expect(leader).toHaveURL(/\/overview\?year=2025/);
    await expect(bell(leader)).toHaveAccessibleName('通知，1 条未读');
    await other.bringToFront();
    await expect(bell(other)).toHaveAccessibleName('通知，1 条未读');
  });

  await test.step('all at once', async () => {
    await leader.bringToFront();
    await leader.goto(`${INBOX}?unread=1`, { waitUntil: 'networkidle' });
    await expect(lines(leader)).toHaveCount(1);
    await leader.getByRole('button', { name: '全部标为已读' }).click();
    await expect(leader.getByText('没有未读的通知')).toBeVisible();
    await expect(bell(leader)).toHaveAccessibleName('通知');
    await other.bringToFront();
    await expect(bell(other)).toHaveAccessibleName('通知');
    await other.close();
  });
});

test('a leader chooses of what to be told; what asks for an act stays', async ({ signedIn }) => {
  const leader = await signedIn('yuzhong-leader');
  await leader.goto(INBOX);
  await leader.getByRole('link', { name: '设置', exact: true }).click();
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText('通知设置');
  await leader.waitForLoadState('networkidle');
  await expect(leader.getByRole('checkbox', { name: '逾期' })).toBeDisabled();
  await expect(leader.getByRole('checkbox', { name: '逾期' })).toBeChecked();
  await expect(leader.getByRole('heading', { name: '推送到办公即时通讯' })).toHaveCount(0);
  const closed = leader.getByRole('checkbox', { name: '督办销号' });
  await closed.uncheck();
  await expect(leader.getByText('已保存：督办销号不再提醒。')).toBeVisible();
  await expect(bell(leader)).toHaveAccessibleName('通知，1 条未读');
  await leader.goto(INBOX, { waitUntil: 'networkidle' });
  await expect(lines(leader)).toHaveCount(2);
  await expect(bell(leader)).toHaveAccessibleName('通知，1 条未读');
  await leader.goto(`${INBOX}/settings`, { waitUntil: 'networkidle' });
  await expect(closed).not.toBeChecked();
  await closed.check();
  await expect(leader.getByText('已保存：督办销号恢复提醒。')).toBeVisible();
  await expect(bell(leader)).toHaveAccessibleName('通知，2 条未读');
});

test('nothing is posted anywhere until the administrator has allowed a host and the office set it up', async ({
  signedIn,
}) => {
  const office = await signedIn('yuzhong-office');
  await office.goto(`${INBOX}/settings`);
  const webhook = office.getByRole('region', { name: '推送到办公即时通讯' });
  await expect(webhook).toContainText('未启用。通知只在系统内显示。');
  await expect(webhook).toContainText('请联系系统管理员');
  await expect(webhook.getByRole('button')).toHaveCount(0);
});

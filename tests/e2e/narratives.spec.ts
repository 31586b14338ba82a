import { expect, type Page } from '@playwright/test';
import { test } from '../support/sign-in';

const PAGE = '/d/500103/narratives?year=2025';
const TITLE = '2025 年度规划落实情况';

async function openDesk(page: Page) {
  await page.goto(PAGE);
  const card = page.locator('#implementation');
  const box = card.getByRole('textbox', { name: TITLE });
  await expect(box).toBeVisible();
  return { card, box };
}

test('a year is written, handed in, returned, corrected and approved, and then read by the leader', async ({
  signedIn,
}) => {
  const liaison = await signedIn('yuzhong-civil-affairs');
  const { card, box } = await openDesk(liaison);
  await expect(card.getByText('一、总体情况（牵头指标完成情况、与上年相比）')).toBeVisible();
  await box.click();
  await card.getByRole('button', { name: '标题', exact: true }).click();
  await liaison.keyboard.type('一、总体情况');
  await liaison.keyboard.press('Enter');
  await liaison.keyboard.type('困境儿童保障全面落实。');
  await expect(card.getByText(/^已自动保存/)).toBeVisible();

  await liaison.reload();
  await expect(box.getByRole('heading', { level: 3 })).toHaveText('一、总体情况');
  await expect(box).toContainText('困境儿童保障全面落实。');
  await card.getByRole('button', { name: '提交', exact: true }).click();
  await expect(card.getByRole('button', { name: '撤回提交' })).toBeVisible();
  await expect(card).toContainText('已提交');

  const office = await signedIn('yuzhong-office');
  await office.goto(PAGE);
  await expect(office.getByRole('main').getByRole('status').first()).toContainText(
    /份总结中，\d+ 份已审核，\d+ 份待审核；/,
  );
  await office.getByRole('link', { name: '区民政局', exact: true }).click();
  await office.getByRole('button', { name: `退回 ${TITLE}` }).click();
  const dialog = office.getByRole('dialog', { name: /退回/ });
  await dialog.getByLabel('退回原因').fill('请补充与上年的比较。');
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(office.locator('#implementation')).toContainText('退回原因：请补充与上年的比较。');

  await liaison.reload();
  await expect(card.getByRole('note')).toHaveText('退回原因：请补充与上年的比较。');
  await box.getByText('困境儿童保障').click();
  await liaison.keyboard.press('End');
  await liaison.keyboard.type('比上年多三十人。');
  await card.getByRole('button', { name: '提交', exact: true }).click();
  await expect(card.getByRole('button', { name: '撤回提交' })).toBeVisible();

  await office.reload();
  const read = office.locator('#implementation');
  await expect(read).toContainText('后有改动');
  await expect(read.locator('ins')).toHaveText('比上年多三十人。');
  await office.getByRole('button', { name: `通过 ${TITLE}` }).click();
  await expect(read).toContainText('已审核');

  const leader = await signedIn('yuzhong-leader');
  await leader.goto(PAGE);
  await leader.getByRole('link', { name: '区民政局', exact: true }).click();
  await expect(leader.locator('#implementation')).toContainText('比上年多三十人。');
  await expect(leader.getByText('2026 年工作安排')).toHaveCount(0);
  await expect(leader.getByRole('button', { name: /退回|通过|提交|代为/ })).toHaveCount(0);
});

test('what is written without a connection is kept, and compared before it is taken back', async ({
  signedIn,
}) => {
  const liaison = await signedIn('yuzhong-human-resources');
  const { card, box } = await openDesk(liaison);
  await box.click();
  await liaison.keyboard.type('第一稿。');
  await expect(card.getByText(/^已自动保存/)).toBeVisible();
  await liaison.context().setOffline(true);
  await box.click();
  await liaison.keyboard.press('Control+End');
  await liaison.keyboard.type('断网时补写。');
  await expect(card.getByText(/没有连上服务器，内容已存在本机/)).toBeVisible();

  const office = await signedIn('yuzhong-office');
  await office.goto(PAGE);
  await office.getByRole('link', { name: '区人力社保局', exact: true }).click();
  await office.locator('#implementation').getByRole('button', { name: '代为填写' }).click();
  const theirs = office.getByRole('textbox', { name: TITLE });
  await theirs.click();
  await office.keyboard.press('Control+End');
  await office.keyboard.type('办公室加的一句。');
  await expect(office.getByText(/^已自动保存/)).toBeVisible();

  await liaison.context().setOffline(false);
  const conflict = card.getByRole('alert');
  await expect(conflict).toContainText('改过这份总结', { timeout: 20_000 });
  await expect(conflict.locator('del')).toContainText(['现在保存的', '办公室加的一句']);
  await expect(conflict.locator('ins')).toContainText(['您写的', '断网时补写']);

  await liaison.reload();
  await expect(conflict).toContainText('本机还存有');
  await expect(box).toContainText('办公室加的一句。');
  await conflict.getByRole('button', { name: '用本机的' }).click();
  await expect(box).toHaveText('第一稿。断网时补写。');
  await expect(card.getByText(/^已自动保存/)).toBeVisible();
  await liaison.reload();
  await expect(box).toHaveText('第一稿。断网时补写。');
  await expect(conflict).toHaveCount(0);
});

test('a paste from Word keeps headings, lists and bold and nothing else', async ({ signedIn }) => {
  const liaison = await signedIn('yuzhong-organisation');
  const { card, box } = await openDesk(liaison);
  await box.click();
  await box.evaluate((target) => {
    const clipboardData = new DataTransfer();
    const item = (text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]-->·&nbsp;<!--[endif]-->${text}</p>`;
    clipboardData.setData(
      'text/html',
      `<html><head><style>p{color:red}</style></head><body><!--StartFragment--><h1 style="color:red">一、做法</h1>
       <p class=MsoNormal style="font-size:22pt"><b>抓实</b>三项<u>工作</u><img src=x><o:p></o:p></p>${item('甲')}${item('乙')}
       <table><tr><td>指标</td><td>31.5</td></tr></table><!--EndFragment--></body></html>`,
    );
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(box.getByRole('heading', { level: 3 })).toHaveText('一、做法');
  await expect(box.locator('strong')).toHaveText('抓实');
  await expect(box.getByRole('listitem')).toHaveText(['甲', '乙']);
  await expect(box).toContainText('指标　31.5');
  await expect(box.locator('img, table, u, [style*="color"], [class^="Mso"]')).toHaveCount(0);
  await expect(card.getByText(/^已自动保存/)).toBeVisible();
});

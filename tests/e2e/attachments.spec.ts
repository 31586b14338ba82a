import { expect, type Page } from '@playwright/test';
import { jpegFile, pdfFile } from '../support/files';
import { test } from '../support/sign-in';

const SHEET = '/d/500103/entry?year=2025&kind=action';
/** Led by 区教委, not reported in the demonstration. */
const NAME = '儿童友好校园';
const rowOf = (page: Page) => page.getByRole('row', { name: new RegExp(NAME) });

const file = (name: string, content: Uint8Array, mimeType = 'application/octet-stream') => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

test('evidence goes up, is refused when it is something else, comes down, and is taken away', async ({
  signedIn,
}) => {
  const liaison = await signedIn('yuzhong-education');
  await liaison.goto(SHEET, { waitUntil: 'networkidle' });
  await rowOf(liaison)
    .getByRole('button', { name: /附件 0 个/ })
    .click();
  const dialog = liaison.getByRole('dialog', { name: new RegExp(`附件.*${NAME}`) });
  const choose = dialog.locator('input[type=file]');
  await choose.setInputFiles([
    file('校园清单.pdf', pdfFile('campus'), 'application/pdf'),
    file('现场.png', jpegFile(), 'image/png'),
    file('清单.pdf', Buffer.from('MZ this is a program'), 'application/pdf'),
    file('页面.png', Buffer.from('<html><script>alert(1)</script>'), 'image/png'),
    file('空.pdf', new Uint8Array(), 'application/pdf'),
    file('副本.pdf', pdfFile('campus'), 'application/pdf'),
    file('过大.pdf', Buffer.alloc(11 * 1024 * 1024), 'application/pdf'),
  ]);
  const outcome = (name: string) => dialog.getByRole('listitem').filter({ hasText: name }).last();
  await expect(outcome('过大.pdf')).toContainText('超过 10 MB 的上限');
  await expect(outcome('校园清单.pdf').first()).toBeVisible();
  await expect(outcome('现场.png')).toContainText('按内容存为“现场.png.jpg”');
  for (const name of ['清单.pdf', '页面.png']) {
    await expect(dialog.locator('.attachment-refused').filter({ hasText: name })).toContainText('按内容识别');
  }
  await expect(outcome('空.pdf')).toContainText('空文件');
  await expect(outcome('副本.pdf')).toContainText('没有重复保存');
  await expect(dialog.getByRole('link')).toHaveText(['校园清单.pdf', '现场.png.jpg']);

  const [download] = await Promise.all([
    liaison.waitForEvent('download'),
    dialog.getByRole('link', { name: '校园清单.pdf' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('校园清单.pdf');
  const address = (await dialog.getByRole('link', { name: '校园清单.pdf' }).getAttribute('href')) ?? '';
  const answer = await liaison.request.get(address);
  expect((await answer.body()).equals(Buffer.from(pdfFile('campus')))).toBe(true);
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-disposition': expect.stringMatching(/^attachment;/) as unknown,
    'content-security-policy': "default-src 'none'; sandbox",
  });

  const leader = await signedIn('yuzhong-leader');
  expect((await leader.request.get(address)).status()).toBe(403);
  expect(
    (await leader.request.post(address.replace(/\/[^/]+$/, '?indicatorId=x&year=2025&name=x'))).status(),
  ).toBe(403);

  await dialog.getByRole('button', { name: '移除 现场.png.jpg' }).click();
  await dialog.getByRole('button', { name: '移除', exact: true }).click();
  await expect(dialog.getByRole('link')).toHaveText(['校园清单.pdf']);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(rowOf(liaison).getByRole('button', { name: /附件 1 个/ })).toHaveText('附件 1');

  const office = await signedIn('yuzhong-office');
  await office.goto(SHEET, { waitUntil: 'networkidle' });
  await expect(rowOf(office).getByRole('button', { name: /附件 1 个/ })).toBeVisible();
});

test('an upload far above the limit is cut off and nothing is kept of it', async ({ signedIn }) => {
  const liaison = await signedIn('yuzhong-education');
  await liaison.goto(SHEET, { waitUntil: 'networkidle' });
  const address = await rowOf(liaison)
    .getByRole('button', { name: /附件 \d 个/ })
    .click()
    .then(() => liaison.waitForResponse(/\/attachments\?/))
    .then((response) => new URL(response.url()));
  const list = async () =>
    ((await (await liaison.request.get(address.href)).json()) as { files: unknown[] }).files;
  const before = await list();
  const status = await liaison.evaluate(async (to) => {
    const big = new Blob(['%PDF-1.4\n', new Uint8Array(50 * 1024 * 1024), '%%EOF\n']);
    return fetch(`${to}&name=big.pdf`, { method: 'POST', body: big })
      .then((response) => response.status)
      .catch(() => 0);
  }, address.href);
  // The connection may be closed before the browser has read the answer.
  expect([0, 400]).toContain(status);
  expect(await list()).toEqual(before);
});

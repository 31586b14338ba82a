import { expect } from '@playwright/test';
import { test } from '../support/sign-in';

const NAME = '女性在城乡低保对象中总体占比';
const TEXT = '低保对象动态调整，老年女性占比上升，口径未变。';

test('a reversed value is explained by its department, and holds up the archiving until then', async ({
  signedIn,
}) => {
  const office = await signedIn('yuzhong-office');
  const owed = office.getByRole('dialog').getByText(NAME);
  const openDialog = async () => {
    await office.goto('/d/500103/round?year=2025');
    await office.getByRole('button', { name: '关闭轮次' }).click();
  };
  await openDialog();
  await expect(owed).toBeVisible();
  await expect(office.getByRole('dialog')).toContainText('区民政局');
  await expect(office.getByRole('dialog').getByRole('button', { name: '关闭轮次' })).toBeDisabled();

  const liaison = await signedIn('yuzhong-civil-affairs');
  await liaison.goto('/d/500103/entry?year=2025');
  const block = liaison.getByRole('region', { name: '需说明原因' });
  const item = block.getByRole('listitem').filter({ hasText: NAME });
  await expect(item).toContainText('待说明');
  await expect(item).toContainText('连续两年背离目标');
  const save = item.getByRole('button', { name: '保存说明' });
  await item.getByRole('textbox').fill('无');
  await expect(save).toBeDisabled();
  await item.getByRole('textbox').fill(TEXT);
  await liaison.getByRole('link', { name: '总览' }).click();
  await expect(liaison).toHaveURL(/overview/);
  await liaison.goBack();
  await expect(item.getByRole('textbox')).toHaveValue(TEXT);
  await save.click();
  await expect(item).toContainText('已说明');
  await expect(item).toContainText(TEXT);

  await office.goto('/d/500103/review?year=2025#reasons');
  const list = office.getByRole('region', { name: '需说明原因' });
  await list.getByText(/^已说明 \d+ 项$/).click();
  const read = list.getByRole('listitem').filter({ hasText: NAME });
  await expect(read).toContainText('区民政局');
  await expect(read).toContainText(TEXT);
  await openDialog();
  await expect(office.getByRole('dialog')).toContainText('没有原因说明');
  await expect(owed).toHaveCount(0);

  const leader = await signedIn('yuzhong-leader');
  await leader.goto(`/d/500103/indicators?year=2025&q=${encodeURIComponent(NAME)}`);
  await leader.locator('.list-name a').first().click();
  await expect(leader.getByText(`原因说明：${TEXT}`)).toBeVisible();
  await expect(leader.getByRole('link', { name: '去说明' })).toHaveCount(0);
});

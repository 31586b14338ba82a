import type { Page } from '@playwright/test';

/** One reason for everything that the closing dialog lists as missing. */
export async function stateAllGaps(office: Page): Promise<void> {
  const dialog = office.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '全选' }).check();
  await dialog.getByRole('combobox', { name: '所选各项的缺报类型' }).selectOption('数据尚未产生');
  await dialog.getByRole('textbox', { name: '所选各项的缺报原因' }).fill('年度数据次年发布');
  await dialog.getByRole('button', { name: /^填入所选/ }).click();
}

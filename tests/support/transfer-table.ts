import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** The table of the sheet that is open, in the format of the link. */
export async function downloadTable(page: Page, link: string): Promise<Download> {
  await expect(async () => {
    await page.getByRole('button', { name: '下载表格' }).click();
    await expect(page.getByRole('dialog', { name: '下载表格' })).toBeVisible({ timeout: 2000 });
  }).toPass();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return file;
}

/** Gives a file to the upload dialog, and answers the dialog with its dry run. */
export async function uploadTable(page: Page, name: string, bytes: Uint8Array): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: '上传表格' });
  await page.getByRole('button', { name: '上传表格' }).click();
  await dialog
    .getByLabel('选择表格文件')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  return dialog;
}

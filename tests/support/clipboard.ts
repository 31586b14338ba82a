import type { Locator, Page } from '@playwright/test';

/** Pastes as Excel would: the text arrives in the cell that has the keyboard. */
export async function pasteInto(cell: Locator, text: string): Promise<void> {
  await cell.focus();
  await cell.evaluate((input, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** What lies on the clipboard of the page's browser, which is allowed to be read from here on. */
export async function clipboardText(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
}

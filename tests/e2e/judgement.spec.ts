import { expect } from '@playwright/test';
import { test } from '../support/sign-in';

const NAME = '区党委、政府领导班子中女干部的配备率';

test('the office signs what only a person can judge; others read it, and every change is kept', async ({
  signedIn,
}) => {
  const office = await signedIn('yuzhong-office');
  await office.goto('/d/500103/review?year=2025');
  await expect(office.getByRole('link', { name: /^待研判 \d+ 项$/ })).toBeVisible();
  const waiting = office.getByRole('region', { name: /^待研判/ });
  await waiting.getByRole('button', { name: `签署研判 ${NAME}` }).click();
  const dialog = office.getByRole('dialog');
  await expect(dialog).toContainText('保持合理比例');
  await expect(dialog.getByRole('radio', { name: '研判达标' })).not.toBeChecked();
  await expect(dialog.getByRole('radio', { name: '研判未达标' })).not.toBeChecked();

  const sign = dialog.getByRole('button', { name: '签署', exact: true });
  await sign.click();
  await expect(dialog.getByText('请选择研判结论')).toBeVisible();
  await dialog.getByLabel('研判达标').check();
  await dialog.getByLabel('研判理由').fill('班子中女干部配备稳定，与上年持平，比例合理。');
  await dialog.getByLabel('依据材料').fill('区委组织部 2025 年度干部统计年报');
  await sign.click();
  await expect(dialog).toBeHidden();
  await expect(waiting.getByText(`${NAME}：已签署，现评估为：研判达标`)).toBeVisible();
  await waiting.getByText(/^已签署 \d+ 项$/).click();
  await waiting.getByRole('link', { name: NAME }).click();

  const card = office.getByRole('region', { name: '研判', exact: true });
  await expect(card).toContainText('2025 年研判达标');
  await expect(card).toContainText('区委组织部 2025 年度干部统计年报');
  await card.getByRole('button', { name: `修改研判 ${NAME}` }).click();
  await expect(dialog.getByLabel('研判理由')).toHaveValue(/配备稳定/);
  await expect(dialog.getByRole('radio', { name: '研判达标' })).not.toBeChecked();
  await dialog.getByLabel('研判未达标').check();
  await dialog.getByRole('button', { name: '重新签署' }).click();
  await expect(card).toContainText('2025 年研判未达标');
  await card.getByText('修改记录 2 条').click();
  await expect(card).toContainText('将 2025 年“研判达标”改为“研判未达标”');

  const leader = await signedIn('yuzhong-leader');
  await leader.goto(office.url());
  const read = leader.getByRole('region', { name: '研判', exact: true });
  await expect(read).toContainText('2025 年研判未达标');
  await expect(read.getByRole('button')).toHaveCount(0);
});

import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { SettingsView } from '@/components/plans/settings/settings-view';
import { getSettings } from '@/lib/services/get-settings';
import { composeSettingHistory } from '@/lib/view/plans/setting-history';
import { changeSettingsAction, previewSettingsAction } from './actions';

export const metadata: Metadata = { title: '评分参数' };

const ACTIONS = { preview: previewSettingsAction, change: changeSettingsAction };

type Props = { params: Promise<{ district: string }> };

export default async function SettingsPage({ params }: Props) {
  const { district } = await params;
  return renderPage(async (actor) => {
    const { history, openYears, mayManage } = await getSettings(actor, district);
    return (
      <SettingsView
        district={district}
        current={history[0].settings}
        version={history[0].version}
        versions={composeSettingHistory(history, openYears)}
        actions={mayManage ? ACTIONS : null}
      />
    );
  });
}

import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { MuteSettings } from '@/components/notices/mute-settings';
import { WebhookSettings } from '@/components/notices/webhook-settings';
import { Door } from '@/components/ui/door';
import { webhookTerms } from '@/lib/server/webhook-terms';
import { getNoticeSettings } from '@/lib/services/get-notice-settings';
import { muteGroups } from '@/lib/view/notices/mute-choices';
import { toWebhookView } from '@/lib/view/notices/webhook-view';
import { saveWebhookAction, setNoticeMutedAction, testWebhookAction } from '../actions';

export const metadata: Metadata = { title: '通知设置' };

type Props = { params: Promise<{ district: string }> };

export default async function NoticeSettingsPage({ params }: Props) {
  const { district } = await params;
  return renderPage(async (actor) => {
    const { audience, muted, webhook } = await getNoticeSettings(actor, district, webhookTerms());
    return (
      <>
        <header className="notices-head">
          <h1>通知设置</h1>
          <Door className="link notices-settings" href={`/d/${district}/notices`}>
            返回通知
          </Door>
        </header>
        <MuteSettings
          district={district}
          groups={muteGroups(audience, muted)}
          action={setNoticeMutedAction}
        />
        {webhook && (
          <WebhookSettings
            district={district}
            webhook={toWebhookView(webhook)}
            actions={{ save: saveWebhookAction, test: testWebhookAction }}
          />
        )}
      </>
    );
  });
}

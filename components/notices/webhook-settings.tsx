'use client';

import { useState } from 'react';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { SaveWebhookInput, TestWebhookInput } from '@/lib/schemas/notice';
import type { WebhookView } from '@/lib/view/notices/webhook-view';
import '../ui/page.css';
import './notice-settings.css';
import { WebhookForm } from './webhook-form';
import { WebhookTroubles } from './webhook-troubles';

export type WebhookActions = {
  save: (input: SaveWebhookInput) => Promise<ActionResult<{ version: number }>>;
  test: (input: TestWebhookInput) => Promise<ActionResult<{ problem: string | null }>>;
};

type Props = { district: string; webhook: WebhookView; actions: WebhookActions };

/** Where the office has the district's notices posted to besides: off until it is set up. */
export function WebhookSettings({ district, webhook, actions }: Props) {
  const { allowedHosts, status, tally, troubled, version } = webhook;
  const [isSaved, setSaved] = useState(false);
  return (
    <section className="card notice-settings" aria-labelledby="webhook-heading">
      <div className="card-head">
        <h2 id="webhook-heading">推送到办公即时通讯</h2>
        <p className="hint">{status}</p>
      </div>
      <p className="hint">
        把本区县的通知同时推送到单位的即时通讯机器人或消息网关。推送的只有通知的标题、内容和链接，并附签名，格式见使用说明。
      </p>
      {allowedHosts.length === 0 && (
        <p className="webhook-closed">
          系统管理员还没有允许推送到任何主机，暂不能启用。如需使用，请联系系统管理员在服务器上设置
          <code>WEBHOOK_HOSTS</code>（消息网关的主机名）后重新启动。
        </p>
      )}
      {(allowedHosts.length > 0 || version > 0) && (
        <WebhookForm
          key={version}
          {...{ district, webhook, actions, isSaved }}
          onSaving={() => setSaved(false)}
          onSaved={() => setSaved(true)}
        />
      )}
      {tally && <p className="webhook-tally">{tally}</p>}
      {troubled.length > 0 && <WebhookTroubles troubled={troubled} />}
    </section>
  );
}

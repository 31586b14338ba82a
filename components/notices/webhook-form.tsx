'use client';

import type { NoticeKind } from '@/lib/domain/review/notice';
import { webhookKinds } from '@/lib/view/notices/mute-choices';
import { FormField, FormProblem } from '../ui/form-field';
import { useWebhookForm, type WebhookFormProps } from './use-webhook-form';

type Props = WebhookFormProps & { isSaved: boolean };

export function WebhookForm({ isSaved, ...props }: Props) {
  const { webhook } = props;
  const form = useWebhookForm(props);
  const { draft, set, problem, pending } = form;
  const isStored = webhook.version > 0;
  const fields = problem?.fields ?? {};
  return (
    <form
      className="webhook-form"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <FormField
        label="接收地址"
        required
        error={fields.url}
        hint={
          !fields.url && webhook.allowedHosts.length > 0 && `可用主机：${webhook.allowedHosts.join('、')}`
        }
      >
        {(control) => (
          <input
            {...control}
            className="field"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={draft.url}
            onChange={(event) => set({ url: event.currentTarget.value })}
          />
        )}
      </FormField>
      <FormField
        label="签名密钥"
        required={!isStored}
        error={fields.secret}
        hint={
          isStored
            ? '已加密保存，不再显示。需要更换时填写新的密钥，不换请留空。'
            : '至少 16 个字符，与接收方约定。加密保存，保存后不再显示。'
        }
      >
        {(control) => (
          <input
            {...control}
            className="field"
            type="password"
            autoComplete="new-password"
            value={draft.secret}
            onChange={(event) => set({ secret: event.currentTarget.value })}
          />
        )}
      </FormField>
      <KindChoices chosen={draft.kinds} error={fields.kinds} onToggle={form.toggleKind} />
      <label className="webhook-enabled">
        <input
          type="checkbox"
          checked={draft.enabled}
          onChange={(event) => set({ enabled: event.currentTarget.checked })}
        />
        启用推送
      </label>
      <FormProblem message={Object.keys(fields).length === 0 ? problem?.message : null} />
      <div className="webhook-buttons">
        <button type="submit" className="btn btn-main" disabled={pending || !form.isChanged}>
          保存
        </button>
        <button
          type="button"
          className="btn"
          disabled={pending || !isStored || form.isChanged}
          onClick={() => void form.sendTest()}
        >
          发送测试消息
        </button>
        {(!isStored || form.isChanged) && <span className="hint">保存后可以发送测试消息。</span>}
      </div>
      <div role="status" className="webhook-said">
        {isSaved && <p className="form-done">已保存。</p>}
        {form.tested && (
          <p className={form.tested.problem ? 'form-problem' : 'form-done'}>
            {form.tested.problem ?? '测试消息已送达，对方已接收。'}
          </p>
        )}
      </div>
    </form>
  );
}

type ChoicesProps = {
  chosen: readonly NoticeKind[];
  error: string | undefined;
  onToggle: (kind: NoticeKind) => void;
};

function KindChoices({ chosen, error, onToggle }: ChoicesProps) {
  return (
    <div role="group" aria-labelledby="webhook-kinds" className="form-field">
      <span id="webhook-kinds" className="form-label">
        推送哪些通知
      </span>
      {webhookKinds.map(({ label, choices }) => (
        <div key={label} className="webhook-kinds">
          <span className="hint">{label}</span>
          <div>
            {choices.map((choice) => (
              <label key={choice.kind}>
                <input
                  type="checkbox"
                  checked={chosen.includes(choice.kind)}
                  onChange={() => onToggle(choice.kind)}
                />
                {choice.label}
              </label>
            ))}
          </div>
        </div>
      ))}
      {error && (
        <span className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

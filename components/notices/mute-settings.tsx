'use client';

import { useOptimistic, useState, useTransition } from 'react';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { SetNoticeMutedInput } from '@/lib/schemas/notice';
import type { MuteChoice, MuteGroup } from '@/lib/view/notices/mute-choices';
import '../ui/page.css';
import { useAction } from '../ui/use-action';
import './notices.css';
import './notice-settings.css';
import { announceRead } from './unread-channel';

type Props = {
  district: string;
  groups: readonly MuteGroup[];
  action: (input: SetNoticeMutedInput) => Promise<ActionResult<null>>;
};

/** Of which notices the reader wants to be told; each choice is saved as it is made. */
export function MuteSettings({ district, groups, action }: Props) {
  const { send, problem } = useAction(action);
  const [, startTransition] = useTransition();
  const [said, setSaid] = useState('');
  const [changed, change] = useOptimistic<Record<string, boolean>, MuteChoice>({}, (state, choice) => ({
    ...state,
    [choice.kind]: !choice.isMuted,
  }));
  const set = (choice: MuteChoice) =>
    startTransition(async () => {
      change(choice);
      setSaid('');
      const { ok } = await send({ districtId: district, kind: choice.kind, muted: !choice.isMuted });
      if (!ok) return;
      setSaid(`已保存：${choice.label}${choice.isMuted ? '恢复提醒' : '不再提醒'}。`);
      announceRead(district);
    });
  return (
    <section className="card notice-settings" aria-labelledby="mute-heading">
      <div className="card-head">
        <h2 id="mute-heading">哪些通知提醒我</h2>
        <p role="status" className="hint notice-settings-said">
          {said}
        </p>
      </div>
      <p className="hint">
        勾选的通知计入未读，在页首的铃铛上提醒；不勾选的仍收在通知里，只是不再提醒。标“必须提醒”的需要您办理，不能关闭。设置只对您本人生效。
      </p>
      {problem && (
        <p role="alert" className="form-problem">
          {problem.message}
        </p>
      )}
      {groups.map(({ label, choices }) => (
        <fieldset key={label} className="mute-group">
          <legend>{label}</legend>
          {choices.map((choice) => (
            <MuteRow
              key={choice.kind}
              choice={choice}
              isMuted={changed[choice.kind] ?? choice.isMuted}
              onToggle={() => set(choice)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

type RowProps = { choice: MuteChoice; isMuted: boolean; onToggle: () => void };

function MuteRow({ choice, isMuted, onToggle }: RowProps) {
  const { kind, label, description, canBeMuted } = choice;
  return (
    <div className="mute-row">
      <label>
        <input
          type="checkbox"
          checked={!isMuted}
          disabled={!canBeMuted}
          aria-describedby={`mute-${kind}`}
          onChange={onToggle}
        />
        {label}
      </label>
      <span id={`mute-${kind}`} className="hint">
        {description}
        {!canBeMuted && <span className="tag">必须提醒</span>}
      </span>
    </div>
  );
}

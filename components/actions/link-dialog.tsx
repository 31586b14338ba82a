'use client';

import { useState } from 'react';
import { SetupForm } from '../plans/setup-form';
import { useAction } from '../ui/use-action';
import type { ItemSetupProps } from './item-setup';

type Props = Extract<ItemSetupProps, { kind: 'action' }> & { onClose: () => void; onDone: () => void };

/** Which indicators of the plan measure a 举措. */
export function LinkDialog({ district, id, title, indicators, linked, link, onClose, onDone }: Props) {
  const { send, pending, problem } = useAction(link);
  const [chosen, setChosen] = useState<readonly string[]>(linked);
  const toggle = (one: string) =>
    setChosen(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  const submit = async () => {
    const input = { districtId: district, actionId: id, indicatorIds: [...chosen], seen: linked };
    if ((await send(input)).ok) onDone();
  };
  return (
    <SetupForm
      title={`关联指标：${title}`}
      button="保存"
      wide
      {...{ pending, problem, onClose }}
      onSubmit={() => void submit()}
    >
      <p className="hint mb-2">选中衡量这项举措的指标。报“已完成”而指标未达到要求的，会提示核实。</p>
      <div className="link-picks">
        {indicators.map(({ id: one, serial, name }) => (
          <label key={one}>
            <input type="checkbox" checked={chosen.includes(one)} onChange={() => toggle(one)} />
            <span className="hint link-serial">{serial}</span>
            <span>{name}</span>
          </label>
        ))}
      </div>
    </SetupForm>
  );
}

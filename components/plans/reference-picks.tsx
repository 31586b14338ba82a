'use client';

import { useId, useState } from 'react';
import { searchReferenceOptions, type ReferenceOption } from '@/lib/view/plans/reference-options';

type Props = {
  unit: string;
  options: readonly ReferenceOption[];
  chosen: string | null;
  error: string | undefined;
  onChoose: (id: string) => void;
};

/** More than this are found by their name. */
const SHOWN = 60;

/** One of many indicators or tables, found by name or serial. */
export function ReferencePicks({ unit, options, chosen, error, onChoose }: Props) {
  const [q, setQ] = useState('');
  const id = useId();
  const found = searchReferenceOptions(options, q);
  const shown = found.slice(0, SHOWN);
  if (options.length === 0)
    return <p className="mb-3">没有单位相同{unit && `（${unit}）`}的指标，请新建参照表。</p>;
  return (
    <>
      <input
        type="search"
        className="field mb-2 w-full"
        aria-label="查找"
        placeholder="名称或序号"
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <div
        className="department-picks reference-picks"
        role="radiogroup"
        aria-label="参照"
        aria-describedby={error ? `${id}-error` : undefined}
      >
        {shown.map((option) => (
          <label key={option.id}>
            <input
              type="radio"
              name={id}
              checked={option.id === chosen}
              onChange={() => onChoose(option.id)}
            />
            <span className="flex-1">{option.name}</span>
            {option.isLikely && <span className="tag">可能是</span>}
            <span className="hint whitespace-nowrap">{option.place}</span>
          </label>
        ))}
        {shown.length === 0 && <p className="hint p-3">没有找到，请换个词。</p>}
      </div>
      <p className="hint mt-1">
        {found.length > SHOWN && `另有 ${found.length - SHOWN} 项，请输入名称查找。`}
        {unit ? `只列出单位为“${unit}”的。` : '只列出没有单位的。'}
      </p>
      {error && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}

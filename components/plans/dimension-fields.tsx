'use client';

import {
  CATEGORIES,
  CATEGORY_LABELS,
  DIMENSIONS,
  DIMENSION_LABELS,
  takesDimensions,
  type Dimension,
} from '@/lib/domain/reading/dimension';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';

type Props = {
  entryKind: string;
  chosen: readonly Dimension[];
  /** As they are now: taking one away hides what was filled in. */
  stored: readonly Dimension[];
  error: string | undefined;
  onChange: (dimensions: Dimension[]) => void;
};

/** 细分填报: what the departments break the indicator's values down by. */
export function DimensionFields({ entryKind, chosen, stored, error, onChange }: Props) {
  if (!takesDimensions(entryKind as EntryKind)) {
    return stored.length > 0 ? (
      <p className="hint mb-3">这种填报方式不细分填报，已填的细分数据保留备查，不再显示。</p>
    ) : null;
  }
  const dropped = stored.filter((dimension) => !chosen.includes(dimension));
  return (
    <fieldset className="form-field dimension-fields">
      <legend>细分填报</legend>
      {DIMENSIONS.map((dimension) => (
        <label key={dimension}>
          <input
            type="checkbox"
            checked={chosen.includes(dimension)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, dimension]
                  : chosen.filter((other) => other !== dimension),
              )
            }
          />
          {DIMENSION_LABELS[dimension]}
          <span className="hint">
            （{CATEGORIES[dimension].map((category) => CATEGORY_LABELS[category]).join('、')}）
          </span>
        </label>
      ))}
      {dropped.length > 0 && (
        <p className="hint">已填的细分数据保留备查，不再显示，也不再要求填报；重新勾选即恢复。</p>
      )}
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  );
}

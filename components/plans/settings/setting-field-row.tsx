import { useId } from 'react';
import type { SettingField } from '@/lib/view/plans/setting-fields';

type Props = {
  field: SettingField;
  /** What was typed in place of the value in force. */
  edited: string | undefined;
  error: string | undefined;
  /** Null for those who may only read. */
  onChange: ((text: string) => void) | null;
};

/** One setting: name and meaning, its value, and the product's own beside it. */
export function SettingFieldRow({ field, edited, error, onChange }: Props) {
  const id = useId();
  const { name, sentence, suffix, text, value, initial, isAdjusted } = field;
  return (
    <div className="setting-row">
      <div className="min-w-0">
        <p>
          {onChange ? (
            <label htmlFor={id} className="setting-name">
              {name}
            </label>
          ) : (
            <span className="setting-name">{name}</span>
          )}{' '}
          {isAdjusted && <span className="tag">已调整</span>}{' '}
          {edited !== undefined && <span className="tag tag-confirm">待保存</span>}
        </p>
        <p className="hint" id={`${id}-meaning`}>
          {sentence}
        </p>
      </div>
      <div>
        <div className="setting-input">
          {onChange ? (
            <input
              id={id}
              className="field"
              inputMode="decimal"
              autoComplete="off"
              maxLength={16}
              value={edited ?? text}
              aria-describedby={[`${id}-meaning`, `${id}-initial`, error ? `${id}-error` : '']
                .join(' ')
                .trim()}
              aria-invalid={error ? true : undefined}
              onChange={(event) => onChange(event.target.value)}
            />
          ) : (
            <b>{value}</b>
          )}
          <span className="setting-suffix">{onChange && suffix}</span>
          <span className="hint" id={`${id}-initial`}>
            初始值 {initial}
          </span>
        </div>
        {error && (
          <p id={`${id}-error`} className="field-error" role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

import type { PlanChoice } from './round-types';

type Props = {
  year: string;
  choices: readonly PlanChoice[];
  left: ReadonlySet<string>;
  error: string | undefined;
  onChange: (left: ReadonlySet<string>) => void;
};

/** 填报范围: the plans of the year, all chosen unless one is taken out. */
export function PlanPicks({ year, choices, left, error, onChange }: Props) {
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="form-field">
      <legend className="form-label mb-1 font-semibold">填报范围</legend>
      {choices.length === 0 && <p className="hint">{year} 年不在任何规划的规划期内。</p>}
      {choices.map(({ id, title }) => (
        <label key={id} className="round-plan">
          <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />
          <span>{title}</span>
        </label>
      ))}
      <span className="hint">不勾选的规划本轮不填报，也不计缺报。</span>
      {error && (
        <span className="field-error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}

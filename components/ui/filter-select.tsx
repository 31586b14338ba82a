'use client';

type Props = {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** Value and words of each choice. */
  children: readonly (readonly string[])[];
};

/** One filter of a list: its label is the choice of everything, and it is marked while it narrows. */
export function FilterSelect({ label, value, onChange, children }: Props) {
  return (
    <select
      aria-label={label}
      className={value ? 'field filter-on' : 'field'}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    >
      <option value="">{label}</option>
      {children.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

'use client';

import { useId, type ReactNode } from 'react';
import './form-field.css';

type Props = {
  label: string;
  error?: string;
  /** How the choices stand. */
  className: string;
  /** The choices: radio buttons of this name. */
  children: (name: string) => ReactNode;
};

/** One required choice of few, with its error, wired for screen readers as FormField wires one control. */
export function RadioField({ label, error, className, children }: Props) {
  const id = useId();
  return (
    <fieldset className="form-field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="form-label">
        {label}
        <span className="required" title="必填">
          *
        </span>
      </legend>
      <div className={className}>{children(id)}</div>
      {error && (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}

import './supervision.css';
import type { StoryStep } from '@/lib/view/supervision/story';

/** What was done with a 督办, oldest first, and between the steps who was waited for. */
export function StorySteps({ steps }: { steps: readonly StoryStep[] }) {
  return (
    <ol className="trail">
      {steps.map((step) => (
        <li key={step.version} className={`trail-step trail-${step.kind}`}>
          <StepWords step={step} />
          {step.waited && (
            <p className={step.waited.over ? 'trail-wait' : 'trail-wait trail-waiting'}>{step.waited.text}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** One step: what, who, when, and what they wrote. */
export function StepWords({ step }: { step: Omit<StoryStep, 'waited'> }) {
  const { label, signed, onBehalfOf, fields } = step;
  return (
    <>
      <p className="trail-head">
        <strong>{label}</strong>
        <span className="hint">
          {signed}
          {onBehalfOf && `（${onBehalfOf}）`}
        </span>
      </p>
      {fields.length > 0 && (
        <dl className="trail-fields">
          {fields.map((field) => (
            <div key={field.label}>
              <dt>{field.label}</dt>
              <dd>{field.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

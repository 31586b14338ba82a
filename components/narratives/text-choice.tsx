import { compareTexts } from '@/lib/domain/narrative/compare-texts';
import type { RichText } from '@/lib/domain/narrative/rich-text';
import { TextComparison } from './text-comparison';

type Side = { label: string; text: RichText };

type Props = {
  headline: string;
  before: Side;
  after: Side;
  onBefore: () => void;
  onAfter: () => void;
};

/** Two versions of one text, shown against each other, and the choice between them. */
export function TextChoice({ headline, before, after, onBefore, onAfter }: Props) {
  return (
    <section className="text-choice" role="alert">
      <p>{headline}</p>
      <p className="hint">
        <del>{before.label}</del> → <ins>{after.label}</ins>
      </p>
      <TextComparison lines={compareTexts(before.text, after.text)} />
      <p className="text-choice-buttons">
        <button type="button" className="btn" onClick={onAfter}>
          用{after.label}
        </button>
        <button type="button" className="btn" onClick={onBefore}>
          用{before.label}
        </button>
      </p>
    </section>
  );
}

import { Fraction } from '../scoring/fraction';
import { readUnit } from '../scoring/unit';
import type { EntryToCheck } from './check-parts';
import { displayReading } from './display-reading';
import type { EnteredReading } from './interpret-entry';
import { RULE_FIELD_LABELS, type OperandFacts, type RuleField } from './validation-rule';

/** A number a rule is checked with. `quotable`: whoever reads the finding may see it. */
export type OperandValue =
  | { kind: 'known'; exact: Fraction; shown: string; quotable: boolean }
  /** In words: 还没有填“女”. */
  | { kind: 'missing'; why: string };

/** The number of a field as a row has it: exact, a rate as the quotient of its counts. */
export function operandValue(
  field: RuleField,
  { whole, parts }: EntryToCheck,
  facts: Pick<OperandFacts, 'name' | 'unit' | 'entryKind'>,
  quotable: boolean,
): OperandValue {
  const missing = { kind: 'missing', why: `“${facts.name}”还没有“${RULE_FIELD_LABELS[field]}”` } as const;
  switch (field) {
    case 'numerator':
    case 'denominator': {
      const text = whole?.[field] ?? null;
      return text === null ? missing : { kind: 'known', exact: Fraction.of(text), shown: text, quotable };
    }
    case 'value':
      return whole ? { kind: 'known', ...numberOf(whole, facts), quotable } : missing;
    default: {
      const part = parts.find(({ category }) => category === field);
      return part ? { kind: 'known', ...numberOf(part, facts), quotable } : missing;
    }
  }
}

function numberOf(
  reading: EnteredReading,
  { unit, entryKind }: Pick<OperandFacts, 'unit' | 'entryKind'>,
): { exact: Fraction; shown: string } {
  const { value, numerator, denominator } = reading;
  const bottom = denominator === null ? Fraction.ZERO : Fraction.of(denominator);
  const exact =
    numerator === null || bottom.sign() === 0
      ? Fraction.of(value)
      : Fraction.of(numerator)
          .timesInteger(readUnit(unit).scale ?? 1)
          .over(bottom);
  return { exact, shown: displayReading(reading, entryKind) };
}

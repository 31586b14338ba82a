import { checkRules, ruleFindings } from '@/lib/domain/reading/check-rules';
import type { EntryToCheck } from '@/lib/domain/reading/check-parts';
import { interpretEntry, type EntryError } from '@/lib/domain/reading/interpret-entry';
import { interpretParts } from '@/lib/domain/reading/interpret-parts';
import { operandValue } from '@/lib/domain/reading/operand-value';
import type { Question } from '@/lib/domain/reading/reading-check';
import type { OperandFacts, StoredRule } from '@/lib/domain/reading/validation-rule';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import type { RowTexts } from './entry-row';

/** The office's rules as a sheet checks them while it is typed. */
export type SheetRules = {
  rules: StoredRule[];
  facts: OperandFacts[];
  /** Indicators whose drafts count: those the person answers for. */
  own: string[];
  /** Approved values: of the year before, and of this year. Nothing that is not approved leaves the server for this. */
  approved: (EntryToCheck & { indicatorId: string; isLastYear: boolean })[];
};

type SheetRow = { row: { indicatorId: string; saved: { state: ReadingState } }; texts: RowTexts };

export type RuleFindings = { errors: EntryError[]; questions: Question[] };

const HANDED_IN: ReadingState[] = ['submitted', 'approved', 'archived'];

/** What the rules say of the rows as they stand on the sheet, by indicator; rows without a finding are left out. */
export function checkSheet(
  { rules, facts, own, approved }: SheetRules,
  rows: readonly SheetRow[],
): Map<string, RuleFindings> {
  const found = new Map<string, RuleFindings>();
  if (rules.length === 0) return found;
  const factsOf = new Map(facts.map((each) => [each.indicatorId, each]));
  const onSheet = new Map(rows.map((live) => [live.row.indicatorId, live]));
  const entries = new Map<string, EntryToCheck>();
  for (const { indicatorId, isLastYear, ...entry } of approved) {
    entries.set(`${indicatorId} ${isLastYear ? 'lastYear' : 'thisYear'}`, entry);
  }
  for (const id of factsOf.keys()) {
    const live = onSheet.get(id);
    const counts = live && (own.includes(id) || HANDED_IN.includes(live.row.saved.state));
    if (live && counts) entries.set(`${id} thisYear`, readTexts(live.texts, factsOf.get(id)!));
  }
  const outcomes = checkRules(
    rules,
    (id) => factsOf.get(id),
    ({ indicatorId, field }, when) => {
      const entry = entries.get(`${indicatorId} ${when}`);
      const about = factsOf.get(indicatorId);
      if (!entry || !about) return { kind: 'missing', why: '还没有数值' };
      return operandValue(field, entry, about, true);
    },
  );
  for (const { row } of rows) {
    const findings = ruleFindings(outcomes, row.indicatorId);
    if (findings.errors.length + findings.questions.length > 0) found.set(row.indicatorId, findings);
  }
  return found;
}

/** What cannot be read is no number yet: its own error stands in the row. */
function readTexts(texts: RowTexts, { unit, entryKind, dimensions }: OperandFacts): EntryToCheck {
  const outcome = interpretEntry(texts, unit, entryKind);
  const { parts } = interpretParts(texts.parts ?? [], { unit, entryKind, dimensions });
  return { whole: outcome.kind === 'reading' ? outcome.reading : null, parts };
}

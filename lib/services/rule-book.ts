import type { Db } from '@/lib/db/client';
import {
  listRuleIndicators,
  listRuleReadings,
  listRuleRows,
  type RuleIndicator,
  type RuleReading,
} from '@/lib/db/validation-rules';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { checkRules, type RuleOutcome, type ValuesOf } from '@/lib/domain/reading/check-rules';
import type { EntryToCheck } from '@/lib/domain/reading/check-parts';
import { operandValue, type OperandValue } from '@/lib/domain/reading/operand-value';
import {
  indicatorIdsOf,
  type FactsOf,
  type Operand,
  type OperandFacts,
  type StoredRule,
  type ValidationRule,
} from '@/lib/domain/reading/validation-rule';
import { validationRuleSchema } from '@/lib/schemas/validation-rule';

/** The rules in force that speak of some indicators, and what they speak of. */
export type RuleBook = { rules: StoredRule[]; indicators: ReadonlyMap<string, RuleIndicator> };

/** A rule that this version cannot read is left out: it can be seen, and removed, on the page of the rules. */
export function readRule(stored: unknown): ValidationRule | null {
  const parsed = validationRuleSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** Of the rules in force those that speak of any of `ids`. */
export async function loadRuleBook(db: Db, districtId: string, ids: readonly string[]): Promise<RuleBook> {
  const rules = (await listRuleRows(db, districtId, true)).flatMap(({ id, rule, isStrict }) => {
    const read = readRule(rule);
    return read && indicatorIdsOf(read).some((each) => ids.includes(each))
      ? [{ id, rule: read, isStrict }]
      : [];
  });
  const spokenOf = [...new Set(rules.flatMap(({ rule }) => indicatorIdsOf(rule)))];
  const indicators = await listRuleIndicators(db, districtId, spokenOf);
  return { rules, indicators: new Map(indicators.map((row) => [row.indicatorId, row])) };
}

export const factsIn =
  ({ indicators }: RuleBook): FactsOf =>
  (id) =>
    indicators.get(id);

/** The values of the year and of the one before that the rules of a book speak of. */
export async function loadRuleValues(
  db: Db,
  districtId: string,
  book: RuleBook,
  year: number,
): Promise<RuleReading[]> {
  return listRuleReadings(db, districtId, [...book.indicators.keys()], { from: year - 1, to: year });
}

const APPROVED = ['approved', 'archived'];

/** Whose check it is. */
export type RuleReader = {
  actor: Actor;
  districtId: string;
  year: number;
  /** What is being handed in: counts although it is still a draft. */
  handingIn: readonly string[];
};

/**
 * Numbers as the reader may use them. What is handed in counts, and of a liaison's own department also drafts; what
 * another department has not yet had approved may not be quoted to a liaison. Of the year before only approved
 * values count.
 */
export function valuesFor(reader: RuleReader, book: RuleBook, readings: readonly RuleReading[]): ValuesOf {
  const { actor, districtId, year, handingIn } = reader;
  const byPlace = new Map(readings.map((reading) => [`${reading.indicatorId} ${reading.year}`, reading]));
  return ({ indicatorId, field }: Operand, when): OperandValue => {
    const facts = book.indicators.get(indicatorId);
    if (!facts) return { kind: 'missing', why: '所涉指标已不存在' };
    const reading = byPlace.get(`${indicatorId} ${when === 'lastYear' ? year - 1 : year}`);
    const mayRead = can(actor, { type: 'reading.enter', districtId, leadDepartmentIds: facts.leadIds });
    const ownDraft = handingIn.includes(indicatorId) || (mayRead && actor.role === 'liaison');
    const isApproved = reading !== undefined && APPROVED.includes(reading.state);
    const counts = isApproved || (when === 'thisYear' && (reading?.state === 'submitted' || ownDraft));
    if (!reading || !counts) {
      const word = when === 'lastYear' ? '上年没有已审核的数值' : '还没有报送';
      return { kind: 'missing', why: `“${facts.name}”${word}` };
    }
    return operandValue(field, { whole: reading, parts: reading.parts }, facts, isApproved || mayRead);
  };
}

/** Outcomes of every rule of the book, as the reader may read them. */
export async function checkStoredRules(db: Db, reader: RuleReader, book: RuleBook): Promise<RuleOutcome[]> {
  if (book.rules.length === 0) return [];
  const readings = await loadRuleValues(db, reader.districtId, book, reader.year);
  return checkRules(book.rules, factsIn(book), valuesFor(reader, book, readings));
}

export type SheetRuleData = {
  rules: StoredRule[];
  facts: OperandFacts[];
  own: string[];
  approved: (EntryToCheck & { indicatorId: string; isLastYear: boolean })[];
};

/** Rules for a sheet of `ids`, with approved values only: what others have not had approved stays on the server. */
export async function loadSheetRules(
  db: Db,
  { actor, districtId, year }: RuleReader,
  ids: readonly string[],
): Promise<SheetRuleData> {
  const book = await loadRuleBook(db, districtId, ids);
  const readings = await loadRuleValues(db, districtId, book, year);
  const indicators = [...book.indicators.values()];
  const isOwn = ({ leadIds }: RuleIndicator) =>
    actor.departmentId === null ? leadIds.length === 0 : leadIds.includes(actor.departmentId);
  return {
    rules: book.rules,
    facts: indicators.map(({ leadIds: _leads, ...facts }) => facts),
    own: indicators.filter(isOwn).map(({ indicatorId }) => indicatorId),
    approved: readings
      .filter(({ state }) => APPROVED.includes(state))
      .map(({ indicatorId, parts, year: of, state: _state, ...whole }) => ({
        indicatorId,
        isLastYear: of === year - 1,
        whole,
        parts,
      })),
  };
}

import { ruleInForce } from '../scoring/stage';
import type { TargetRule } from '../target/rule';

/** A verdict signed by a person, as it is stored. */
export type SignedJudgement = {
  met: boolean;
  reason: string;
  /** 依据材料; empty for what was signed before it was asked for. */
  evidence: string;
  flag: 'official' | 'document' | 'demonstration';
  version: number;
  by: string;
  /** ISO moment. */
  at: string;
};

/** What the office has to answer in a year: the question of the rule, or of its stage, in force; null when none is. */
export function judgementQuestion(rule: TargetRule, year: number, planEnd: number): string | null {
  const due = ruleInForce(rule, year, planEnd).rule;
  return due.kind === 'judgement' ? due.question : null;
}

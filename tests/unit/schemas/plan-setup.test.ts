import { describe, expect, it } from 'vitest';
import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';
import { findRuleProblem } from '@/lib/schemas/plan-setup';

const min = (value: string): SimpleRule => ({ kind: 'threshold', bound: 'min', value, inclusive: true });
const band = (low: string, high: string): SimpleRule => ({ kind: 'band', low, high, side: 'both' });
const ratio = (antecedent: string, consequent: string): SimpleRule => ({
  kind: 'ratio',
  antecedent,
  consequent,
  bound: 'exact',
});
const change = (size: string): SimpleRule => ({
  kind: 'relative',
  baseYear: 2020,
  change: size,
  changeIn: 'points',
  per: 'once',
  bound: 'exact',
});
const staged = (...steps: [number, SimpleRule][]): TargetRule => ({
  kind: 'staged',
  steps: steps.map(([year, rule]) => ({ year, rule })),
});

describe('a rule that the office enters', () => {
  it.each<[string, TargetRule, RegExp | null]>([
    ['a level', min('94'), null],
    ['a band', band('40', '50'), null],
    ['a band by numbers, not by letters', band('9', '10'), null],
    ['a band whose ends are swapped', band('50', '40'), /下限应小于上限/],
    ['a band without any room', band('45', '45'), /下限应小于上限/],
    ['a ratio', ratio('2', '3'), null],
    ['a ratio to nothing', ratio('2', '0'), /都应大于 0/],
    ['nothing to something', ratio('0', '3'), /都应大于 0/],
    ['a ratio below nothing', ratio('2', '-3'), /都应大于 0/],
    ['a fall', change('-5'), null],
    ['no change', change('0'), /变化幅度应大于 0/],
    ['stages, the later one first', staged([2030, min('98')], [2025, min('95')]), null],
    ['two targets for one year', staged([2025, min('95')], [2025, min('98')]), /2025 年填了不止一个目标/],
    ['a fault in a stage', staged([2025, min('95')], [2030, band('50', '40')]), /下限应小于上限/],
    ['a fault in a part', { kind: 'compound', parts: [{ label: '城市', rule: ratio('1', '0') }] }, /大于 0/],
    ['what could not be read', { kind: 'unparsed', reason: '待定' }, /无法评价/],
  ])('%s', (_, rule, problem) => {
    const found = findRuleProblem(rule);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });
});

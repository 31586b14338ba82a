import { expect } from 'vitest';
import { parseTarget, type TargetInput } from '@/lib/domain/target/parse-target';
import type { Confidence, Direction } from '@/lib/domain/target/rule';
import { shorthand } from './rule-shorthand';

type Expected = { rule: string; confidence: Confidence; direction?: Direction };

/** One line of a table of targets: what it is read as, and that a doubt always comes with a note. */
export function expectParsed(input: TargetInput, { rule, confidence, direction }: Expected): void {
  const parsed = parseTarget(input);
  expect(shorthand(parsed.rule)).toBe(rule);
  expect(parsed.confidence).toBe(confidence);
  if (direction) expect(parsed.direction).toBe(direction);
  if (confidence === 'confirm') expect(parsed.notes).not.toEqual([]);
}

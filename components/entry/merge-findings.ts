import type { Question } from '@/lib/domain/reading/reading-check';
import type { RuleFindings } from '@/lib/view/sheet-rules';
import type { LiveRow } from './live-row';

type Merged = { key: string; live: LiveRow };

/**
 * Adds to rows what cannot be seen from a row alone: what the rules say of several, and what the server asked. A row
 * stays the same object while the same is said of it, so that typing redraws what changed and nothing else.
 */
export class FindingsMemory {
  private readonly known = new WeakMap<LiveRow, Merged>();

  merge(live: LiveRow, rules: RuleFindings | undefined, asked: readonly Question[]): LiveRow {
    const { findings } = live;
    const known = new Set(findings.questions.map(({ code }) => code));
    const questions = [...(rules?.questions ?? []), ...asked].filter(({ code }) => {
      const isNew = !known.has(code);
      known.add(code);
      return isNew;
    });
    const errors = rules?.errors ?? [];
    if (!live.open || errors.length + questions.length === 0) return live;
    const key = [...errors, ...questions].map(({ code, message }) => `${code} ${message}`).join('|');
    const before = this.known.get(live);
    if (before?.key === key) return before.live;
    const merged = {
      ...live,
      findings: {
        ...findings,
        errors: [...findings.errors, ...errors],
        questions: [...findings.questions, ...questions],
      },
    };
    this.known.set(live, { key, live: merged });
    return merged;
  }
}

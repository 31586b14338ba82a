import type { ParsedTarget } from './rule';

/** A wish about a 「水平」 that nothing measures (妇女健康水平不断提高) can only be judged, whatever its words say. */
export function judgedTarget(name: string, text: string): ParsedTarget {
  return {
    rule: { kind: 'judgement', question: `${name}：${text}` },
    direction: 'none',
    confidence: 'confirm',
    notes: ['原文没有量化口径，按研判处理，请确认。'],
  };
}

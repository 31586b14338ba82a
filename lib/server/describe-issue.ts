import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** What a schema without words of its own says about a refused input, in Chinese; its own words go first. */
export function describeIssue(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return isCounted(issue.origin)
        ? `至少 ${issue.minimum} ${UNIT[issue.origin]}`
        : `应不小于 ${issue.minimum}，请核对`;
    case 'too_big':
      return isCounted(issue.origin)
        ? `不超过 ${issue.maximum} ${UNIT[issue.origin]}`
        : `应不大于 ${issue.maximum}，请核对`;
    case 'invalid_type':
      if (issue.expected === 'int') return '请填写整数';
      return issue.expected === 'number' ? '请填写数字' : '内容缺失或格式有误，请核对';
    case 'invalid_value':
      return '请从列出的选项中选择';
    default:
      return '内容有误，请核对';
  }
}

const UNIT = { string: '个字', array: '项', set: '项' };

const isCounted = (origin: string): origin is keyof typeof UNIT => origin in UNIT;

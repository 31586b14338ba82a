import { describe, expect, it } from 'vitest';
import { toReminded } from '@/lib/view/rounds/reminded';

const told = { department: '区教委', hasAccount: true };

describe('what became of a reminder', () => {
  it.each([
    [{ ...told, outcome: 'sent', text: '…' }, '已发出站内通知。', '…'],
    [
      { ...told, hasAccount: false, outcome: 'sent', text: '…' },
      '没有联络员账号，看不到站内通知，请把下面的文字发给对方。',
      '…',
    ],
    [{ ...told, outcome: 'justSent', text: '…', by: '王芳' }, '一分钟内已由王芳催报过，没有重复通知。', '…'],
    [{ ...told, outcome: 'nothingOwed' }, '已全部提交，不需要催报。', null],
  ] as const)('%o', (outcome, message, text) => {
    expect(toReminded(outcome)).toEqual({ department: '区教委', message, text });
  });
});

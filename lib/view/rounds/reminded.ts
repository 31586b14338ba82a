type Outcome = { department: string; hasAccount: boolean } & (
  | { outcome: 'sent'; text: string }
  | { outcome: 'justSent'; text: string; by: string }
  | { outcome: 'nothingOwed' }
);

/** What became of a reminder, in words, and what can be pasted into a message. */
export function toReminded(one: Outcome): { department: string; message: string; text: string | null } {
  const { department } = one;
  switch (one.outcome) {
    case 'sent':
      return {
        department,
        message: one.hasAccount
          ? '已发出站内通知。'
          : '没有联络员账号，看不到站内通知，请把下面的文字发给对方。',
        text: one.text,
      };
    case 'justSent':
      return { department, message: `一分钟内已由${one.by}催报过，没有重复通知。`, text: one.text };
    case 'nothingOwed':
      return { department, message: '已全部提交，不需要催报。', text: null };
  }
}

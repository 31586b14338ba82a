/**
 * What a history tells of besides the values themselves: rows of the audit log by the first word of their action
 * (`round.open`, `attachment.add`). A new subject is one line here; a new action of it needs one in `ACTS` only where
 * subject and verb do not say it well. `open`: not a draft, so also for those who neither report nor review.
 */
export const HISTORY_SUBJECTS = {
  round: { label: '报送轮次', open: true },
  gap: { label: '缺报', open: true },
  judgement: { label: '研判', open: true },
  warningReason: { label: '原因说明', open: true },
  warning: { label: '预警', open: true },
  supervision: { label: '督办', open: true },
  bulletin: { label: '简报', open: false },
  narrative: { label: '年度总结', open: false },
  attachment: { label: '附件', open: false },
  comment: { label: '留言', open: false },
  upload: { label: '上传表格', open: false },
} as const satisfies Record<string, { label: string; open: boolean }>;

export type HistorySubject = keyof typeof HISTORY_SUBJECTS;

export const HISTORY_SUBJECT_NAMES = Object.keys(HISTORY_SUBJECTS) as HistorySubject[];

export const isHistorySubject = (name: string): name is HistorySubject =>
  Object.hasOwn(HISTORY_SUBJECTS, name);

const VERBS: Record<string, string> = {
  accept: '认定',
  acknowledge: '知悉',
  add: '新增',
  answer: '反馈',
  apply: '导入',
  approve: '审核通过',
  archive: '归档',
  change: '修改',
  close: '关闭',
  correct: '更正',
  edit: '修改',
  escalate: '上报',
  extend: '延期',
  give: '填写',
  lift: '撤销',
  open: '开启',
  record: '登记',
  remind: '催报',
  remove: '移除',
  reopen: '重新开启',
  return: '退回',
  save: '保存',
  send: '发送',
  set: '登记',
  sign: '签署',
  submit: '提交',
  upload: '上传',
  withdraw: '撤回',
};

/** Where “subject + verb” would read badly. */
const ACTS: Record<string, string> = {
  'round.change': '修改轮次',
  'round.close': '关闭轮次',
  'round.open': '开启轮次',
  'round.remind': '催报',
  'round.reopen': '重新开启轮次',
  'gap.lift': '撤销缺报',
  'judgement.sign': '签署研判',
  'judgement.withdraw': '撤回研判',
  'warning.acknowledge': '知悉预警',
  'warning.close': '预警销号',
  'warningReason.give': '说明原因',
  'attachment.add': '上传附件',
  'attachment.remove': '移除附件',
  'comment.add': '留言',
  'narrative.save': '保存年度总结',
  'narrative.submit': '提交年度总结',
  'narrative.withdraw': '撤回年度总结',
  'narrative.approve': '通过年度总结',
  'narrative.return': '退回年度总结',
  'bulletin.extend': '调整简报截止日期',
  'bulletin.close': '截止季度简报',
  'bulletin.reopen': '重新开放季度简报',
  'upload.apply': '导入表格',
  'supervision.open': '发起督办',
  'supervision.answer': '反馈督办',
  'supervision.accept': '认定督办反馈',
  'supervision.return': '退回督办反馈',
  'supervision.escalate': '督办上报领导',
  'supervision.extend': '督办延期',
  'supervision.propose': '建议督办销号',
  'supervision.withdraw': '撤回销号建议',
  'supervision.close': '督办销号',
  'supervision.reopen': '重新督办',
};

/** 开启轮次; an action nobody has named yet is told by its subject and verb. */
export function nameEvent(action: string): string {
  const [subject = '', verb = ''] = action.split('.');
  const known = ACTS[action];
  if (known) return known;
  const label = isHistorySubject(subject) ? HISTORY_SUBJECTS[subject].label : '其他事项';
  return `${label}${VERBS[verb] ?? '变动'}`;
}

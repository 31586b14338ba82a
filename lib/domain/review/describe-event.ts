import { nameEvent } from './history-subjects';

/** A row of the audit log: what somebody did, and what the service noted of it. */
export type AuditEvent = { action: string; detail: unknown };

/** The same in words; `from` and `to` null where nothing was changed from one thing to another. */
export type EventView = { act: string; from: string | null; to: string | null; reason: string | null };

const named = (label: string) => (text: string) => `${label} ${text}`;
const counted = (label: string) => (text: string) => `${label} ${text} 项`;

/** What a detail says, in the order it is told. A field that is not named here is told only when it is Chinese text. */
const FIELDS: Record<string, (text: string) => string> = {
  opensOn: named('开始'),
  dueOn: named('截止'),
  instructions: named('填报说明'),
  plans: named('规划'),
  departments: named('单位'),
  department: named('单位'),
  archived: counted('归档'),
  missing: counted('缺报'),
  gaps: counted('缺报'),
  liftedGaps: counted('撤销缺报登记'),
  met: named('结论'),
  value: named('数值'),
  kind: named('类别'),
  fileName: named('文件'),
  name: named('名称'),
  text: named('内容'),
  evidence: named('依据'),
  request: named('要求'),
  cause: named('原因'),
  measures: named('措施'),
  promisedOn: named('完成整改'),
  saved: counted('写入'),
  written: counted('写入'),
  count: counted('共'),
};

/** Codes that services store, as they are called. */
const CODES: Record<string, Record<string, string>> = {
  met: { true: '达标', false: '未达标' },
  kind: {
    implementation: '年度规划落实情况',
    nextPlan: '下一年工作安排',
    notReported: '未报送',
    notProduced: '数据尚未产生',
    notCollected: '统计制度未采集',
    notApplicable: '不适用',
  },
};

/** Told in columns of their own, or of no use to a reader. */
const TOLD_ELSEWHERE = new Set([
  'reason',
  'changeReason',
  'before',
  'after',
  'year',
  'flag',
  'by',
  'at',
  'type',
]);

export function describeEvent({ action, detail }: AuditEvent): EventView {
  const noted = asRecord(detail);
  const reason = reasonOf(noted);
  const act = nameEvent(action);
  if (!('before' in noted) && !('after' in noted)) {
    return { act, from: null, to: tell(noted), reason };
  }
  const before = asRecord(noted.before);
  const after = 'after' in noted ? asRecord(noted.after) : noted;
  const keys = keysOf({ ...before, ...after }).filter((key) => !isSame(before[key], after[key]));
  return { act, from: tell(before, keys) ?? '无', to: tell(after, keys) ?? '无', reason };
}

/** Noted with the event, and with what it made. */
function reasonOf(noted: Record<string, unknown>): string | null {
  const given = [noted.changeReason, noted.reason, asRecord(noted.after).reason];
  const texts = given.filter((text): text is string => typeof text === 'string' && text !== '');
  return texts.length === 0 ? null : [...new Set(texts)].join('；');
}

function tell(noted: Record<string, unknown>, keys: readonly string[] = keysOf(noted)): string | null {
  const told = keys.flatMap((key) => {
    const text = wordOf(key, noted[key]);
    if (text === null) return [];
    const label = FIELDS[key];
    return [label ? label(text) : text];
  });
  return told.length === 0 ? null : told.join('；');
}

/** The named fields first, in the order of the table; then what else is there. */
function keysOf(noted: Record<string, unknown>): string[] {
  const named = Object.keys(FIELDS).filter((key) => key in noted);
  const others = Object.keys(noted).filter((key) => !(key in FIELDS) && !TOLD_ELSEWHERE.has(key));
  return [...named, ...others];
}

function wordOf(key: string, value: unknown): string | null {
  if (Array.isArray(value)) return wordOfMany(key, value);
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  const text = String(value).trim();
  if (text === '') return null;
  const code = CODES[key]?.[text];
  if (code) return code;
  return key in FIELDS || /\p{Script=Han}/u.test(text) ? text : null;
}

/** Names are listed; rows are counted. */
function wordOfMany(key: string, values: readonly unknown[]): string | null {
  if (values.length === 0 || !(key in FIELDS)) return null;
  const names = values.filter(
    (value): value is string => typeof value === 'string' && /\p{Script=Han}/u.test(value),
  );
  return names.length === values.length ? names.join('、') : String(values.length);
}

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

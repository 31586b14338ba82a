import { LEVEL_LABELS, WARNING_LABELS } from '../scoring/labels';
import type { WarningLevel, WarningType } from '../scoring/assessment';

type Warning = { name: string; type: WarningType; level: WarningLevel; message: string };

/** The request a supervision is opened with, unless somebody words it differently. */
export function proposeRequest({ name, type, level, message }: Warning): string {
  const said = /[。！？]$/u.test(message) ? message : `${message}。`;
  return `“${name}”出现${LEVEL_LABELS[level]}色预警（${WARNING_LABELS[type]}）：${said}请查明原因，提出整改措施和完成时间，按期反馈。`;
}

/** Days an answer is usually given. */
export const ANSWER_DAYS: Record<WarningLevel, number> = { red: 7, yellow: 14, blue: 14 };

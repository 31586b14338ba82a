import type { Outlook } from '../domain/scoring/assessment';
import { OUTLOOK_LABELS } from '../domain/scoring/labels';

/** The outlook as a leader counts it: what cannot be forecast is one class, whatever the reason. */
export const OUTLOOK_CLASSES = ['expected', 'atRisk', 'unlikely', 'unpredictable'] as const;
export type OutlookClass = (typeof OUTLOOK_CLASSES)[number];

export const OUTLOOK_CLASS: Record<Outlook, OutlookClass> = {
  expected: 'expected',
  atRisk: 'atRisk',
  unlikely: 'unlikely',
  insufficient: 'unpredictable',
  notApplicable: 'unpredictable',
};

export const OUTLOOK_CHOICE_LABELS: Record<Outlook | OutlookClass, string> = {
  ...OUTLOOK_LABELS,
  unpredictable: '不可预测',
};

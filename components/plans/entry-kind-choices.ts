import type { EntryKind } from '@/lib/domain/reading/interpret-entry';

/** How a value is entered, in the words of the forms. */
const ENTRY_KINDS: Record<EntryKind, string> = {
  value: '直接填数值',
  fraction: '填分子、分母，系统算率',
  ratio: '填比的两项，如 2∶3',
  judgement: '不填数值，由妇儿工委办研判',
};

export const ENTRY_KIND_CHOICES: [string, string][] = Object.entries(ENTRY_KINDS);

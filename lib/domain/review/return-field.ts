import { categoriesOf, CATEGORY_LABELS, type Dimension } from '../reading/dimension';
import type { EntryKind } from '../reading/interpret-entry';

/** What the office can name when it returns a value. */
export const RETURN_FIELDS = [
  'value',
  'numerator',
  'denominator',
  'male',
  'female',
  'urban',
  'rural',
  'note',
  'attachments',
] as const;
export type ReturnField = (typeof RETURN_FIELDS)[number];

export const RETURN_FIELD_LABELS: Record<ReturnField, string> = {
  value: '数值',
  numerator: '分子',
  denominator: '分母',
  male: `分项“${CATEGORY_LABELS.male}”`,
  female: `分项“${CATEGORY_LABELS.female}”`,
  urban: `分项“${CATEGORY_LABELS.urban}”`,
  rural: `分项“${CATEGORY_LABELS.rural}”`,
  note: '说明',
  attachments: '附件',
};

/** The fields that a row has, in the order they are filled in. */
export function returnableFields(row: {
  entryKind: EntryKind;
  dimensions: readonly Dimension[];
}): ReturnField[] {
  const counts: ReturnField[] = row.entryKind === 'fraction' ? ['numerator', 'denominator'] : [];
  return ['value', ...counts, ...categoriesOf(row.dimensions), 'note', 'attachments'];
}

/** 分子、分母 */
export function nameReturnFields(fields: readonly ReturnField[]): string {
  return RETURN_FIELDS.filter((field) => fields.includes(field))
    .map((field) => RETURN_FIELD_LABELS[field])
    .join('、');
}

import {
  DIMENSIONS,
  DIMENSION_LABELS,
  takesDimensions,
  type Dimension,
} from '@/lib/domain/reading/dimension';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';

/** The form's fields as typed. */
export type IndicatorFields = Record<
  | 'domainId'
  | 'serial'
  | 'name'
  | 'unit'
  | 'attribute'
  | 'entryKind'
  | 'definition'
  | 'formula'
  | 'dataSource'
  | 'note'
  | 'targetText'
  | 'leadDepartmentId',
  string
> & { dimensions: Dimension[] };

export type TextKey = Exclude<keyof IndicatorFields, 'dimensions'>;

export function initialFields(item: PlanIndicatorItem | null, domainId: string): IndicatorFields {
  return {
    domainId,
    serial: item?.serial ?? '',
    name: item?.name ?? '',
    unit: item?.unit ?? '%',
    attribute: item?.attribute ?? (item ? '' : 'anticipated'),
    entryKind: item?.entryKind ?? 'fraction',
    definition: item?.definition ?? '',
    formula: item?.formula ?? '',
    dataSource: item?.dataSource ?? '',
    note: item?.note ?? '',
    dimensions: item?.dimensions ?? [],
    targetText: '',
    leadDepartmentId: '',
  };
}

/** As the actions take them; the server checks what the select boxes cannot promise. */
export function toInput({ targetText: _target, leadDepartmentId: _lead, ...fields }: IndicatorFields) {
  const entryKind = fields.entryKind as PlanIndicatorItem['entryKind'];
  return {
    ...fields,
    dimensions: takesDimensions(entryKind) ? fields.dimensions : [],
    attribute: (fields.attribute || null) as PlanIndicatorItem['attribute'],
    entryKind,
  };
}

const LABEL: Partial<Record<keyof IndicatorFields, string>> = {
  serial: '序号',
  name: '指标名称',
  unit: '单位',
  attribute: '属性',
  entryKind: '填报方式',
  dimensions: '细分填报',
  definition: '口径',
  formula: '计算公式',
  dataSource: '数据来源',
  note: '备注',
};

/** Where the typed fields differ from the stored ones, stored text first. */
export function differences(item: PlanIndicatorItem, typed: IndicatorFields) {
  const stored = initialFields(item, item.domainId);
  return (Object.keys(LABEL) as (keyof IndicatorFields)[])
    .filter((key) => textOf(stored[key]) !== textOf(typed[key]))
    .map((key) => ({ label: LABEL[key] ?? key, stored: textOf(stored[key]), typed: textOf(typed[key]) }));
}

const textOf = (field: string | Dimension[]): string =>
  (typeof field === 'string' ? field : dimensionsText(field)) || '空';

/** 分性别、分城乡 */
export function dimensionsText(dimensions: readonly Dimension[]): string {
  return DIMENSIONS.filter((dimension) => dimensions.includes(dimension))
    .map((dimension) => DIMENSION_LABELS[dimension])
    .join('、');
}

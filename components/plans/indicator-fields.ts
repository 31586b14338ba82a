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
>;

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
    targetText: '',
    leadDepartmentId: '',
  };
}

/** As the actions take them; the server checks what the select boxes cannot promise. */
export function toInput({ targetText: _target, leadDepartmentId: _lead, ...fields }: IndicatorFields) {
  return {
    ...fields,
    attribute: (fields.attribute || null) as PlanIndicatorItem['attribute'],
    entryKind: fields.entryKind as PlanIndicatorItem['entryKind'],
  };
}

const LABEL: Partial<Record<keyof IndicatorFields, string>> = {
  serial: '序号',
  name: '指标名称',
  unit: '单位',
  attribute: '属性',
  entryKind: '填报方式',
  definition: '口径',
  formula: '计算公式',
  dataSource: '数据来源',
  note: '备注',
};

/** Where the typed fields differ from the stored ones, stored text first. */
export function differences(item: PlanIndicatorItem, typed: IndicatorFields) {
  const stored = initialFields(item, item.domainId);
  return (Object.keys(LABEL) as (keyof IndicatorFields)[])
    .filter((key) => stored[key] !== typed[key])
    .map((key) => ({ label: LABEL[key] ?? key, stored: stored[key] || '空', typed: typed[key] || '空' }));
}

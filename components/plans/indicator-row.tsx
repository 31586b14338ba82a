'use client';

import { AttributeTag } from '@/components/ui/attribute-tag';
import { ConfirmTag } from '@/components/ui/confirm-tag';
import { Door } from '@/components/ui/door';
import { DIMENSION_LABELS } from '@/lib/domain/reading/dimension';
import { awaitsSplit, isSplit, scoredItems, type PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import { TargetCell } from './target-cell';

export type RowStep = {
  kind: 'target' | 'reference' | 'indicator' | 'departments' | 'split' | 'addPart' | 'retire';
  indicatorId: string;
};

type Props = {
  district: string;
  item: PlanIndicatorItem;
  /** Parts that are out of use are shown where those are looked for. */
  showRetired: boolean;
  onStep: ((step: RowStep) => void) | null;
};

/** A printed row, and below it the parts it is split into. */
export function IndicatorRow({ district, item, showRetired, onStep }: Props) {
  const parts = item.parts.filter(({ retired }) => !retired || showRetired);
  return (
    <>
      <Line {...{ district, item, onStep }} />
      {parts.map((part) => (
        <Line key={part.id} district={district} item={part} onStep={item.retired ? null : onStep} />
      ))}
    </>
  );
}

function Line({ district, item, onStep }: Omit<Props, 'showRetired'>) {
  const { id, parentId, serial, name, unit, attribute, attributeInherited, definition, note, target } = item;
  const split = isSplit(item);
  const dimensions = split ? [] : item.dimensions;
  return (
    <li className={parentId === null ? 'indicator-row' : 'indicator-row indicator-part'} id={`i-${id}`}>
      <span className="indicator-serial">{serial}</span>
      <div>
        <p>
          {item.retired ? (
            <span className="indicator-name">{name}</span>
          ) : (
            <Door className="indicator-name door" href={`/d/${district}/indicators/${id}`}>
              {name}
            </Door>
          )}
          {unit && <span className="hint">（{unit}）</span>} <AttributeTag attribute={attribute} />{' '}
          {attributeInherited && <Inherited />} {target?.state === 'open' && !split && <ConfirmTag />}{' '}
          {dimensions.map((dimension) => (
            <span key={dimension} className="tag">
              {DIMENSION_LABELS[dimension]}
            </span>
          ))}{' '}
          {parentId !== null && item.retired && <span className="tag">已停用</span>}
        </p>
        {definition && (
          <details className="hint">
            <summary>口径</summary>
            {definition}
          </details>
        )}
        {note && <p className="hint">备注：{note}</p>}
      </div>
      <TargetCell
        target={target}
        history={item.history}
        reference={item.reference}
        parts={split ? scoredItems(item).length : 0}
      />
      <div>
        <Departments item={item} />
        {onStep && <Steps item={item} onStep={onStep} />}
      </div>
    </li>
  );
}

function Inherited() {
  return (
    <span className="tag" title="原文此格为空，沿用上一行">
      沿用上行
    </span>
  );
}

function Departments({ item: { lead, participating } }: { item: PlanIndicatorItem }) {
  if (lead.length === 0 && participating.length === 0) return <p className="hint">未列责任单位</p>;
  const isInherited = [...lead, ...participating].some(({ inherited }) => inherited);
  return (
    <div>
      {lead.length > 0 && <p>{lead.map(({ name }) => name).join('、')}</p>}
      {participating.length > 0 && (
        <p className="hint">参与：{participating.map(({ name }) => name).join('、')}</p>
      )}
      {isInherited && <Inherited />}
    </div>
  );
}

function Steps({ item, onStep }: { item: PlanIndicatorItem; onStep: (step: RowStep) => void }) {
  const { id: indicatorId, parentId, name, target, retired, reference } = item;
  const step = (kind: RowStep['kind'], label: string, className?: string) => (
    <button
      type="button"
      className={className}
      aria-label={`${label}：${name}`}
      onClick={() => onStep({ kind, indicatorId })}
    >
      {label}
    </button>
  );
  return (
    <div className="mt-1 text-steps no-print">
      {retired ? (
        step('retire', parentId === null ? '恢复指标' : '恢复分项')
      ) : (
        <>
          {awaitsSplit(item) && step('split', '拆分分项', 'step-main')}
          {step('target', target?.state === 'open' && !isSplit(item) ? '确认或更正目标读法' : '目标')}
          {reference && !isSplit(item) && step('reference', '参照')}
          {step('indicator', '指标信息')}
          {step('departments', '责任单位')}
          {isSplit(item) && step('addPart', '新增分项')}
          {parentId === null && !isSplit(item) && !awaitsSplit(item) && step('split', '拆分分项')}
          {step('retire', '停用')}
        </>
      )}
    </div>
  );
}

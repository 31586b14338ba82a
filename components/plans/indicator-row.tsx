'use client';

import { AttributeTag } from '@/components/ui/attribute-tag';
import { ConfirmTag } from '@/components/ui/confirm-tag';
import { Door } from '@/components/ui/door';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import { TargetCell } from './target-cell';

export type RowStep = {
  kind: 'target' | 'reference' | 'indicator' | 'departments' | 'retire';
  indicatorId: string;
};

type Props = { district: string; item: PlanIndicatorItem; onStep: ((step: RowStep) => void) | null };

export function IndicatorRow({ district, item, onStep }: Props) {
  const { id, serial, name, unit, attribute, attributeInherited, definition, note, target } = item;
  return (
    <li className="indicator-row" id={`i-${id}`}>
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
          {attributeInherited && <Inherited />} {target?.state === 'open' && <ConfirmTag />}
        </p>
        {definition && (
          <details className="hint">
            <summary>口径</summary>
            {definition}
          </details>
        )}
        {note && <p className="hint">备注：{note}</p>}
      </div>
      <TargetCell target={target} history={item.history} reference={item.reference} />
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
  const { id: indicatorId, name, target, retired, reference } = item;
  const step = (kind: RowStep['kind'], label: string) => (
    <button type="button" aria-label={`${label}：${name}`} onClick={() => onStep({ kind, indicatorId })}>
      {label}
    </button>
  );
  return (
    <div className="mt-1 text-steps no-print">
      {retired ? (
        step('retire', '恢复指标')
      ) : (
        <>
          {step('target', target?.state === 'open' ? '确认或更正目标读法' : '目标')}
          {reference && step('reference', '参照')}
          {step('indicator', '指标信息')}
          {step('departments', '责任单位')}
          {step('retire', '停用')}
        </>
      )}
    </div>
  );
}

'use client';

import { useState } from 'react';
import { DepartmentDialog } from './department-dialog';
import type { DepartmentRow, PlansActions } from './plan-types';

type Props = { district: string; departments: DepartmentRow[]; actions: PlansActions | null };
type Open = { department: DepartmentRow | null };

/** 责任单位 with what each answers for. */
export function DepartmentsSection({ district, departments, actions }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  return (
    <section className="card mt-5" aria-labelledby="departments-title">
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="flex-1">
          <h2 id="departments-title">责任单位</h2>
          <p className="hint">共 {departments.length} 个单位，按牵头的指标项数排列。</p>
        </div>
        {actions && (
          <button type="button" className="btn" onClick={() => setOpen({ department: null })}>
            新增单位
          </button>
        )}
      </div>
      {departments.length === 0 ? (
        <p className="hint">规划文本未列责任单位。</p>
      ) : (
        <ul className="department-grid">
          {departments.map((department) => (
            <li key={department.id}>
              <span className="flex-1">
                {department.name}
                {department.aliases.length > 0 && (
                  <span className="hint">（{department.aliases.join('、')}）</span>
                )}
              </span>
              <span className="hint whitespace-nowrap">{answersFor(department)}</span>
              {actions && (
                <span className="text-steps no-print">
                  <button
                    type="button"
                    aria-label={`修改 ${department.name}`}
                    onClick={() => setOpen({ department })}
                  >
                    修改
                  </button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && actions && (
        <DepartmentDialog
          district={district}
          department={open.department}
          actions={actions}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function answersFor({ lead, participating }: DepartmentRow): string {
  const parts = [lead > 0 && `牵头 ${lead}`, participating > 0 && `参与 ${participating}`].filter(Boolean);
  return parts.join(' · ') || '未列指标';
}

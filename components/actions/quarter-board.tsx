'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Quarter } from '@/lib/domain/progress/quarter';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { RemindBulletinsInput, SetQuarterInput } from '@/lib/schemas/bulletin';
import { bulletinHref } from '@/lib/view/actions/address';
import type { QuarterRow } from '@/lib/view/actions/quarter-rows';
import { DemoTag } from '../ui/demo-tag';
import { Door } from '../ui/door';
import { useAction } from '../ui/use-action';
import '../ui/page.css';
import '../ui/status.css';
import './actions.css';

const RemindedDialog = dynamic(
  () => import('../rounds/reminded-dialog').then((module) => module.RemindedDialog),
  {
    loading: () => null,
  },
);
const QuarterDialog = dynamic(() => import('./quarter-dialog').then((module) => module.QuarterDialog), {
  loading: () => null,
});

type Reminded = { department: string; message: string; text: string | null };

export type QuarterActions = {
  remind: (input: RemindBulletinsInput) => Promise<ActionResult<Reminded[]>>;
  set: (input: SetQuarterInput) => Promise<ActionResult<void>>;
};

type Props = {
  place: Quarter & { districtId: string; planId: string };
  terms: { dueOn: string; closed: boolean };
  rows: readonly QuarterRow[];
  /** The quarter has ended and is open: reminding makes sense. */
  canRemind: boolean;
  /** Null for everybody but the office. */
  actions: QuarterActions | null;
  /** Whose rows open a bulletin that is not approved yet: all for the office, its own for a unit. */
  ownDepartmentId: string | null;
};

/** Who has handed in, who is missing and who was late; the office reminds, sets the day and closes. */
export function QuarterBoard({ place, terms, rows, canRemind, actions, ownDepartmentId }: Props) {
  const router = useRouter();
  const [reminded, setReminded] = useState<Reminded[] | null>(null);
  const [isSetting, setSetting] = useState(false);
  const [notice, setNotice] = useState('');
  const owed = rows.filter((row) => row.isOwed).map(({ departmentId }) => departmentId);
  const opens = (row: QuarterRow) =>
    actions !== null || row.departmentId === ownDepartmentId || row.handIn.kind === 'approved';
  return (
    <>
      {actions && (
        <div className="action-tools no-print">
          {canRemind && owed.length > 0 && (
            <RemindButton {...{ place }} remind={actions.remind} departmentIds={owed} onDone={setReminded}>
              {`催报 ${owed.length} 个单位`}
            </RemindButton>
          )}
          <button type="button" className="btn" onClick={() => setSetting(true)}>
            截止日期…
          </button>
          <span role="status">{notice}</span>
        </div>
      )}
      {rows.length > 0 && (
        <div className="card quarter-table overflow-x-auto">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col" className="num">
                  牵头
                </th>
                <th scope="col">简报</th>
                <th scope="col">提交日期</th>
                {actions && canRemind && <th scope="col">催报</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.departmentId}>
                  <th scope="row">
                    {opens(row) ? (
                      <Door
                        href={bulletinHref(
                          { district: place.districtId, planId: place.planId, quarter: place },
                          row.departmentId,
                        )}
                      >
                        {row.department}
                      </Door>
                    ) : (
                      row.department
                    )}
                    {actions && !row.hasAccount && !terms.closed && row.handIn.kind !== 'approved' && (
                      <span className="hint block">没有联络员账号，可代为填写</span>
                    )}
                  </th>
                  <td className="num">{row.led}</td>
                  <td>
                    <span className={`status ${HAND_IN_SHAPES[row.handIn.kind]}`}>{row.label}</span>{' '}
                    {row.demonstration && <DemoTag />}
                  </td>
                  <td>{row.submittedOn ?? '—'}</td>
                  {actions && canRemind && (
                    <td>
                      {row.isOwed && (
                        <RemindButton
                          {...{ place }}
                          remind={actions.remind}
                          departmentIds={[row.departmentId]}
                          onDone={setReminded}
                          label={`催报 ${row.department}`}
                        >
                          催报
                        </RemindButton>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {reminded && <RemindedDialog reminded={reminded} onClose={() => setReminded(null)} />}
      {actions && isSetting && (
        <QuarterDialog
          {...{ place, terms }}
          action={actions.set}
          onClose={() => setSetting(false)}
          onDone={() => {
            setSetting(false);
            setNotice('已保存，并已通知牵头单位。');
            router.refresh();
          }}
        />
      )}
    </>
  );
}

const HAND_IN_SHAPES: Record<QuarterRow['handIn']['kind'], string> = {
  approved: 'status-good shape-completed',
  submitted: 'status-unknown shape-underway',
  returned: 'status-bad shape-notMet',
  missing: 'status-bad shape-lagging',
  awaited: 'status-absent shape-unreported',
  notDue: 'status-absent shape-unreported',
};

type RemindProps = {
  place: Props['place'];
  departmentIds: string[];
  remind: QuarterActions['remind'];
  onDone: (reminded: Reminded[]) => void;
  label?: string;
  children: string;
};

function RemindButton({ place, departmentIds, remind, onDone, label, children }: RemindProps) {
  const { run, pending, problem } = useAction(remind);
  const send = async () => {
    const reminded = await run({ ...place, departmentIds });
    if (reminded) onDone(reminded);
  };
  return (
    <>
      <button type="button" className="btn" aria-label={label} disabled={pending} onClick={() => void send()}>
        {pending ? '正在催报…' : children}
      </button>
      {problem && (
        <span role="alert" className="text-red">
          {problem.message}
        </span>
      )}
    </>
  );
}

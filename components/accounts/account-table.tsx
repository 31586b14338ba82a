'use client';

import { ACCOUNT_STATE_LABEL } from '@/lib/domain/access/account-state';
import type { AccountRow } from '@/lib/view/account-rows';
import type { AccountDialog, AccountStep } from './account-types';

type Props = { rows: AccountRow[]; onOpen: (dialog: AccountDialog) => void; onClear: () => void };

export function AccountTable({ rows, onOpen, onClear }: Props) {
  if (rows.length === 0) {
    return (
      <section className="card py-10 text-center">
        <p>没有符合条件的账号。</p>
        <button type="button" className="btn mt-3" onClick={onClear}>
          清除筛选
        </button>
      </section>
    );
  }
  return (
    <section className="card overflow-x-auto">
      <table className="data-table account-table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">用户名</th>
            <th scope="col">角色</th>
            <th scope="col">区县与单位</th>
            <th scope="col">状态</th>
            <th scope="col">最近登录</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <b className={row.state === 'disabled' ? 'account-state-disabled' : undefined}>{row.name}</b>{' '}
                {row.isOwn && <span className="tag">本人</span>}{' '}
                {row.demonstration && <span className="tag tag-demo">演示账号</span>}
              </td>
              <td data-label="用户名">{row.username}</td>
              <td data-label="角色">{row.roleLabel}</td>
              <td data-label="所属">{row.place || '—'}</td>
              <td data-label="状态">
                <StateMark row={row} />
              </td>
              <td data-label="最近登录">{row.lastLogin}</td>
              <td>
                {row.isOwn ? (
                  <span className="hint">由其他管理员办理</span>
                ) : (
                  <Steps row={row} onOpen={onOpen} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StateMark({ row: { state } }: { row: AccountRow }) {
  const label = ACCOUNT_STATE_LABEL[state];
  return state === 'normal' ? label : <span className="tag">{label}</span>;
}

function Steps({ row, onOpen }: { row: AccountRow; onOpen: Props['onOpen'] }) {
  const step = (kind: AccountStep, label: string) => (
    <button
      type="button"
      aria-label={`${label} ${row.name}`}
      onClick={() => onOpen({ kind: 'confirm', row, step: kind })}
    >
      {label}
    </button>
  );
  return (
    <div className="account-steps">
      <button type="button" aria-label={`编辑 ${row.name}`} onClick={() => onOpen({ kind: 'edit', row })}>
        编辑
      </button>
      {step('resetPassword', '重置密码')}
      {row.state === 'locked' && step('unlock', '解锁')}
      {row.state === 'disabled' ? step('enable', '启用') : step('disable', '停用')}
    </div>
  );
}

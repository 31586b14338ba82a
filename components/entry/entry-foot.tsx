'use client';

import type { LiveRow } from './live-row';
import { SaveLine } from './save-line';
import type { EntryWork } from './use-entry-work';

type Props = {
  /** What the filters show. */
  rows: readonly LiveRow[];
  /** The same without 只看未提交: what the progress counts. */
  scope: readonly LiveRow[];
  work: EntryWork;
  /** False when this browser keeps no copy of unsaved typing. */
  isKeeping: boolean;
  onGo: (indicatorId: string) => void;
  onSave: () => void;
  onCheck: () => void;
};

/** Progress and the two buttons, always in reach. */
export function EntryFoot({ rows, scope, work, isKeeping, onGo, onSave, onCheck }: Props) {
  const open = rows.filter((row) => row.open);
  if (open.length === 0 && !work.notice) return null;
  const own = scope.filter(({ row }) => row.owed);
  const filled = own.filter(({ findings }) => findings.filled).length;
  const dirty = open.filter((row) => row.dirty).length;
  const { notice, busy, saveState } = work;
  const saving = saveState.kind === 'saving';
  return (
    <footer className="entry-foot no-print">
      <div className="entry-foot-say" role="status">
        {notice && (
          <p className={notice.tone === 'problem' ? 'entry-foot-problem' : ''}>
            {notice.text}
            {notice.goTo !== undefined && (
              <button type="button" className="entry-link ml-2" onClick={() => onGo(notice.goTo ?? '')}>
                去看
              </button>
            )}
            {notice.signIn && <SignInAgain />}
            {notice.undo && (
              <button
                type="button"
                className="entry-link ml-2"
                onClick={() => {
                  notice.undo?.();
                  work.setNotice(null);
                }}
              >
                撤销粘贴
              </button>
            )}
          </p>
        )}
      </div>
      <SaveLine state={saveState} unsaved={dirty} isKeeping={isKeeping} />
      <div className="entry-progress">
        <progress max={own.length} value={filled} aria-label="已填项数">
          {filled} / {own.length}
        </progress>
        <span>{leftText(open)}</span>
      </div>
      <div className="entry-foot-buttons">
        <button type="button" className="btn" disabled={busy || open.length === 0} onClick={onSave}>
          {saving ? '正在保存…' : '保存草稿'}
        </button>
        <button type="button" className="btn btn-main" disabled={busy || open.length === 0} onClick={onCheck}>
          检查并提交
        </button>
      </div>
    </footer>
  );
}

/** In a tab of its own: the sheet stays as it is, and saving goes on here afterwards. */
function SignInAgain() {
  return (
    <a className="entry-link ml-2" href="/login" target="_blank" rel="noopener">
      到新窗口登录
    </a>
  );
}

/** 1 处需要核对，5 项未填 */
function leftText(open: readonly LiveRow[]): string {
  const wrong = open.filter(({ findings }) => findings.errors.length > 0).length;
  const asked = open.filter(({ findings }) => findings.questions.length > 0).length;
  const empty = open.filter(({ findings }) => !findings.filled).length;
  const parts = [
    wrong > 0 && `${wrong} 处有误`,
    asked > 0 && `${asked} 处需要核对`,
    empty > 0 && `${empty} 项未填`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : open.length > 0 ? '可以提交' : '全部已提交';
}

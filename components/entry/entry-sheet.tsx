'use client';

import { useState, useSyncExternalStore, type ReactNode } from 'react';
import './entry.css';
import { NO_DEPARTMENT } from '@/lib/view/no-owner';
import type { EntryRow } from '@/lib/view/entry-row';
import { CorrectDialog, type CorrectAction } from '../review/correct-dialog';
import { HistoryDialog } from '../review/history-dialog';
import type { EntryActions } from './entry-actions';
import { EntryFilterBar, isShown, useEntryFilters } from './entry-filters';
import { EntryFoot } from './entry-foot';
import { EntryHead, type EntryHeading } from './entry-head';
import { focusCell } from './move-in-grid';
import { EntryTable } from './entry-table';
import { SubmitDialog } from './submit-dialog';
import type { LiveRow } from './live-row';
import { useEntrySheet } from './use-entry-sheet';
import { useEntryWork } from './use-entry-work';
import { useRowHandlers } from './use-row-handlers';

type Props = {
  place: { districtId: string; year: number };
  heading: EntryHeading;
  rows: EntryRow[];
  /** Unsaved typing is kept under this key in the browser: one a user, district and year. */
  storageKey: string;
  isOffice: boolean;
  actions: EntryActions & { correct: CorrectAction };
  /** Shown between the head and the table. */
  children?: ReactNode;
  /** Buttons in the head. */
  tools?: ReactNode;
};

type Opened = { kind: 'submit' } | { kind: 'history' | 'correct'; indicatorId: string } | null;

/** The entry sheet: a table to fill in, with its checks, its drafts and its submission. */
export function EntrySheet({ place, heading, rows, storageKey, isOffice, actions, children, tools }: Props) {
  const sheet = useEntrySheet(rows, place.year, storageKey);
  const work = useEntryWork(place, actions, sheet);
  const filters = useEntryFilters();
  const [opened, setOpened] = useState<Opened>(null);
  const listening = useSyncExternalStore(never, yes, no);
  const { live, state } = sheet;
  const shown = live.filter((row) => isShown(row, filters));
  const writable = shown.filter((row) => row.open);
  const handlers = useRowHandlers(sheet, work, shown, (kind, indicatorId) =>
    setOpened({ kind, indicatorId }),
  );
  const departments = [...new Set(rows.map(({ department }) => department ?? NO_DEPARTMENT))];
  const target = opened && 'indicatorId' in opened ? find(live, opened.indicatorId) : undefined;

  const check = async () => {
    const saved = await work.saveRows(shown);
    if (saved) setOpened({ kind: 'submit' });
  };
  return (
    <>
      <EntryHead heading={heading} rows={live} tools={tools} />
      {children}
      {sheet.offered && (
        <div className="entry-banner" role="status">
          <p>
            本机还存有 {Object.keys(sheet.offered.drafts).length} 项未保存的填写（{sheet.offered.at}）。
          </p>
          <button type="button" className="btn" onClick={sheet.restore}>
            恢复
          </button>
          <button type="button" className="btn" onClick={sheet.decline}>
            不要了
          </button>
        </div>
      )}
      <EntryFilterBar rows={live} filters={filters} departments={isOffice ? departments : []} />
      {/* What is typed before the page listens would be lost without a word. */}
      <fieldset className="contents" role="presentation" disabled={!listening}>
        <EntryTable
          rows={shown}
          state={state}
          year={place.year}
          showDepartment={isOffice}
          canCorrect={isOffice}
          handlers={handlers}
          onClearFilters={filters.clear}
        />
      </fieldset>
      <EntryFoot
        rows={shown}
        scope={live.filter((row) => isShown(row, { ...filters, open: false }))}
        work={work}
        onGo={(indicatorId) => {
          if (!shown.some(({ row }) => row.indicatorId === indicatorId)) filters.clear();
          setTimeout(() => focusCell(indicatorId, 'value'), 50);
        }}
        onSave={() => void work.saveRows(live)}
        onCheck={() => void check()}
      />
      <SubmitDialog
        open={opened?.kind === 'submit'}
        rows={writable}
        elsewhere={live.filter((row) => row.open && row.findings.filled && !shown.includes(row)).length}
        busy={work.busy}
        problem={work.submitProblem?.message ?? null}
        onClose={() => setOpened(null)}
        onSubmit={(chosen, answers) => {
          void work.submitRows(chosen, answers).then((done) => done && setOpened(null));
        }}
      />
      <HistoryDialog
        districtId={place.districtId}
        reading={
          opened?.kind === 'history' && target?.row.saved.readingId
            ? { id: target.row.saved.readingId, title: `${target.row.name}，${place.year} 年` }
            : null
        }
        onClose={() => setOpened(null)}
      />
      <CorrectDialog
        place={place}
        target={opened?.kind === 'correct' && target ? toCorrect(target) : null}
        action={actions.correct}
        onClose={() => setOpened(null)}
        onDone={({ message, saved }) => {
          if (target) sheet.dispatch({ type: 'corrected', indicatorId: target.row.indicatorId, saved });
          work.setNotice({ tone: 'done', text: message });
          setOpened(null);
        }}
      />
    </>
  );
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;

const find = (rows: readonly LiveRow[], id: string) => rows.find(({ row }) => row.indicatorId === id);

function toCorrect({ row }: LiveRow) {
  const { indicatorId, name, unit, entryKind, saved } = row;
  return { indicatorId, name, unit, entryKind, version: saved.version ?? 1, texts: saved.texts };
}

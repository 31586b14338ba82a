'use client';

import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import './entry.css';
import './entry-work.css';
import './entry-narrow.css';
import { NO_DEPARTMENT } from '@/lib/view/no-owner';
import type { EntryRow } from '@/lib/view/entry-row';
import type { SheetRules } from '@/lib/view/sheet-rules';
import type { CommentAction } from '../comments/comments-dialog';
import type { CorrectAction } from '../review/correct-dialog';
import type { ReturnAction } from '../review/review-actions';
import type { EntryActions } from './entry-actions';
import { EntryDialogs, type Opened } from './entry-dialogs';
import { EntryFilterBar, isShown, useEntryFilters } from './entry-filters';
import { EntryFoot } from './entry-foot';
import { EntryHead, type EntryHeading } from './entry-head';
import { EntryTable } from './entry-table';
import { EntryTools } from './entry-tools';
import { GridCursor, focusedRow } from './grid-cursor';
import { LeftOverBanner } from './left-over-banner';
import { focusCell } from './move-in-grid';
import { useAnnouncer } from './use-announcer';
import { useAutosave } from './use-autosave';
import { useEdits } from './use-edits';
import { useEntrySheet } from './use-entry-sheet';
import { useEntryWork } from './use-entry-work';
import { useGrid } from './use-grid';
import { usePaste } from './use-paste';
import { useRowHandlers } from './use-row-handlers';

type Props = {
  place: { districtId: string; year: number };
  heading: EntryHeading;
  rows: EntryRow[];
  rules: SheetRules;
  /** Unsaved typing is kept under this key in the browser: one a user, district and year. */
  storageKey: string;
  isOffice: boolean;
  /** Whose sheet this is: it saves for nobody else. */
  personId: string;
  actions: EntryActions & { correct: CorrectAction; return: ReturnAction; comment: CommentAction };
  /** Shown between the head and the table. */
  children?: ReactNode;
  /** Buttons in the head. */
  tools?: ReactNode;
};

/** The entry sheet: a table to fill in, with its checks, its drafts and its submission. */
export function EntrySheet(props: Props) {
  const { place, heading, rows, rules, storageKey, isOffice, personId, actions, children, tools } = props;
  const sheet = useEntrySheet(rows, place.year, storageKey, rules);
  const { live, state, store } = sheet;
  const isOpen = useIsOpen(live);
  const edits = useEdits(store, isOpen);
  const work = useEntryWork({ ...place, openedBy: personId }, actions, {
    store,
    live,
    history: edits.history,
  });
  const filters = useEntryFilters();
  const [opened, setOpened] = useState<Opened>(null);
  const listening = useSyncExternalStore(never, yes, no);
  const { announcer, say } = useAnnouncer();
  const [cursor] = useState(() => new GridCursor());
  const shown = live.filter((row) => isShown(row, filters));
  const paste = usePaste({ cursor, edits, year: place.year, say, setNotice: work.setNotice });
  const grid = useGrid({ cursor, shown, edits, say, onPaste: paste.onPaste });
  const saveNow = useAutosave(state.drafts, work.autosave);
  const handlers = useRowHandlers({
    work,
    edits,
    store,
    cursor,
    live,
    onOpen: (kind, indicatorId) => setOpened({ kind, indicatorId }),
    comments: { place, action: actions.comment },
  });
  const departments = [...new Set(rows.map(({ department }) => department ?? NO_DEPARTMENT))];
  const check = async () => {
    const ids = new Set(shown.map(({ row }) => row.indicatorId));
    const saved = await work.saveRows(({ row }) => ids.has(row.indicatorId));
    if (saved) setOpened({ kind: 'submit' });
  };
  return (
    <>
      <EntryHead heading={heading} rows={live} tools={tools} />
      {children}
      <LeftOverBanner rows={sheet.compared} onCompare={() => setOpened({ kind: 'compare' })} />
      <div className="entry-bar no-print">
        <EntryFilterBar rows={live} filters={filters} departments={isOffice ? departments : []} />
        <EntryTools rows={shown} year={place.year} tools={{ cursor, edits, say }} />
      </div>
      {announcer}
      {/* What is typed before the page listens would be lost without a word. */}
      <fieldset
        className="contents"
        role="presentation"
        disabled={!listening}
        onBlur={({ currentTarget, relatedTarget }) => {
          const isWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
          if (!isWithin) saveNow();
          setTimeout(() => store.dispatch({ type: 'rested', held: focusedRow() }), 0);
        }}
      >
        <EntryTable
          rows={shown}
          state={state}
          year={place.year}
          showDepartment={isOffice}
          canCorrect={isOffice}
          canReturn={isOffice && heading.tone !== 'closed'}
          handlers={handlers}
          onClearFilters={filters.clear}
          grid={grid}
        />
      </fieldset>
      <EntryFoot
        rows={shown}
        scope={live.filter((row) => isShown(row, { ...filters, open: false }))}
        work={work}
        isKeeping={sheet.isKeeping}
        onGo={(indicatorId) => {
          if (!shown.some(({ row }) => row.indicatorId === indicatorId)) filters.clear();
          setTimeout(() => focusCell(indicatorId, 'value'), 50);
        }}
        onSave={() => void work.saveRows(() => true)}
        onCheck={() => void check()}
      />
      <EntryDialogs {...{ place, opened, setOpened, sheet, shown, work, paste }} decisions={actions} />
    </>
  );
}

/** Whether a row can be written now, asked when a step is taken back. */
function useIsOpen(live: ReturnType<typeof useEntrySheet>['live']): (indicatorId: string) => boolean {
  const latest = useRef(live);
  useLayoutEffect(() => {
    latest.current = live;
  });
  return useCallback(
    (indicatorId) => latest.current.find(({ row }) => row.indicatorId === indicatorId)?.open ?? false,
    [],
  );
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;

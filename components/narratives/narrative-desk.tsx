'use client';

import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import './narratives.css';
import type { NarrativeView } from '@/lib/view/narratives/narrative-view';
import type { NarrativePlace, NarrativeReviewActions, WritingActions } from './narrative-actions';
import { NarrativeDocument } from './narrative-document';

type Props = {
  place: NarrativePlace;
  heading: { title: string; deadline: string; tone: 'plain' | 'late' | 'closed' };
  documents: readonly NarrativeView[];
  /** Unsaved typing is kept under this key in the browser: one a user, department and year. */
  storageKey: string;
  writing: WritingActions | null;
  review: NarrativeReviewActions | null;
  /** The round takes changes. */
  canReturn: boolean;
  /** A way back to all departments. */
  children?: ReactNode;
};

/** Both documents of a department's year. */
export function NarrativeDesk(props: Props) {
  const { place, heading, documents, storageKey, writing, review, canReturn, children } = props;
  const router = useRouter();
  const [notice, setNotice] = useState('');
  return (
    <>
      {children}
      <h1>{heading.title}</h1>
      <p className={heading.tone === 'late' ? 'mt-0.5 narrative-late' : 'mt-0.5 text-ink-3'}>
        {heading.deadline}
      </p>
      <p role="status" className="sr-only">
        {notice}
      </p>
      {documents.length === 0 && <p className="card mt-4 text-ink-2">还没有审核通过的总结。</p>}
      {documents.map((document) => (
        <NarrativeDocument
          key={document.open ? document.kind : `${document.kind}-${document.version}`}
          {...{ document, place, writing, review, canReturn }}
          storageKey={`${storageKey}:${document.kind}`}
          onMoved={() => {
            setNotice(`${document.title}已办理。`);
            router.refresh();
          }}
        />
      ))}
    </>
  );
}

'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { countCharacters, MAX_TEXT_CHARACTERS, type RichText } from '@/lib/domain/narrative/rich-text';
import { formatDayTime } from '@/lib/view/format-date';
import { NARRATIVE_OUTLINES, type NarrativeView } from '@/lib/view/narratives/narrative-view';
import { AttachmentButton } from '../attachments/attachment-button';
import { DraftStatusText } from '../ui/draft-status';
import { useAction } from '../ui/use-action';
import type { NarrativePlace, WritingActions } from './narrative-actions';
import { TextChoice } from './text-choice';
import { useNarrativeDraft } from './use-narrative-draft';

const NarrativeEditor = dynamic(() => import('./narrative-editor').then((module) => module.NarrativeEditor), {
  ssr: false,
  loading: () => <div className="skeleton h-40" role="status" aria-label="正在打开编辑器" />,
});

type Props = {
  document: NarrativeView;
  place: NarrativePlace;
  storageKey: string;
  actions: WritingActions;
  onMoved: () => void;
};

/** A document that can be written: the editor, what became of the last save, its files and 提交. */
export function NarrativeWriter({ document, place, storageKey, actions, onMoved }: Props) {
  const { kind, title, id, version, content } = document;
  const address = { ...place, kind };
  const draft = useNarrativeDraft({ address, id, version, content, storageKey }, actions.save);
  const submit = useAction(actions.submit);
  const [edition, setEdition] = useState(0);
  const [busy, setBusy] = useState(false);
  const characters = countCharacters(draft.text);
  const isTooLong = characters > MAX_TEXT_CHARACTERS;

  const choose = (text: RichText, over: number | null) => {
    draft.choose(text, over);
    setEdition(edition + 1);
  };
  const handIn = async () => {
    setBusy(true);
    const stored = await draft.saveNow();
    const done = stored && (await submit.send({ ...address, version: stored.version })).ok;
    setBusy(false);
    if (done) onMoved();
  };
  const tally = draft.id
    ? {
        subject: { districtId: place.districtId, narrativeId: draft.id },
        count: document.attachments?.count ?? 0,
      }
    : null;
  return (
    <>
      {draft.conflict && (
        <TextChoice
          headline={`${draft.conflict.by} ${formatDayTime(draft.conflict.at)} 改过这份总结。请核对后选择保留哪一份。`}
          before={{ label: '现在保存的', text: draft.conflict.content }}
          after={{ label: '您写的', text: draft.text }}
          onBefore={() => draft.conflict && choose(draft.conflict.content, draft.conflict.version)}
          onAfter={() => draft.conflict && choose(draft.text, draft.conflict.version)}
        />
      )}
      {draft.offered && !draft.conflict && (
        <TextChoice
          headline={`本机还存有 ${formatDayTime(draft.offered.at)} 未保存的内容，与已保存的不同。请核对后选择。`}
          before={{ label: '已保存的', text: content }}
          after={{ label: '本机的', text: draft.offered.content }}
          onBefore={draft.decline}
          onAfter={() => draft.offered && choose(draft.offered.content, version)}
        />
      )}
      <NarrativeEditor
        key={edition}
        label={title}
        content={draft.text}
        outline={NARRATIVE_OUTLINES[kind]}
        editable={!draft.held && !busy}
        onChange={draft.type}
      />
      <div className="narrative-foot no-print">
        <p className="narrative-saved" role="status">
          <DraftStatusText status={draft.status} />
          {draft.status.kind === 'refused' && !draft.conflict && (
            <button type="button" className="link" onClick={() => void draft.saveNow()}>
              再保存一次
            </button>
          )}
          {submit.problem && <span className="text-red">{submit.problem.message}</span>}
        </p>
        <span className={isTooLong ? 'text-red' : 'hint'}>
          {characters} / {MAX_TEXT_CHARACTERS} 字
        </span>
        {tally ? (
          <AttachmentButton tally={tally} name={title} className="btn" />
        ) : (
          <button type="button" className="btn" disabled title="写下正文、保存后即可添加附件">
            附件
          </button>
        )}
        <button
          type="button"
          className="btn btn-main"
          disabled={busy || draft.held || characters === 0 || isTooLong}
          onClick={() => void handIn()}
        >
          {busy ? '正在提交…' : '提交'}
        </button>
      </div>
    </>
  );
}

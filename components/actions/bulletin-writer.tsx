'use client';

import { useCallback, useState } from 'react';
import {
  BULLETIN_TEXTS,
  isSameBulletin,
  type BulletinText,
  type EntryText,
} from '@/lib/domain/progress/bulletin';
import { bulletinContentSchema } from '@/lib/schemas/bulletin';
import { carryOver, withDuties, type DutyItem } from '@/lib/view/actions/bulletin-view';
import { formatDayTime } from '@/lib/view/format-date';
import { DraftStatusText } from '../ui/draft-status';
import { FormField } from '../ui/form-field';
import { useAction } from '../ui/use-action';
import { useDraft, type DraftKind } from '../ui/use-draft';
import type { BulletinPlace, BulletinWriting } from './bulletin-actions';
import { BulletinChoice } from './bulletin-choice';
import { EntryFields } from './entry-fields';

const BULLETIN: DraftKind<BulletinText> = {
  isSame: isSameBulletin,
  parse: (content) => bulletinContentSchema.safeParse(content).data ?? null,
};

type Props = {
  place: BulletinPlace;
  id: string | null;
  version: number | null;
  text: BulletinText;
  duties: readonly DutyItem[];
  storageKey: string;
  actions: BulletinWriting;
  onMoved: (message: string) => void;
};

type Missing = { itemId: string | null; message: string };

/** The bulletin as a form that saves itself: an entry for each thing the unit leads, and three texts of the whole. */
export function BulletinWriter({
  place: at,
  id,
  version,
  text,
  duties,
  storageKey,
  actions,
  onMoved,
}: Props) {
  const [place] = useState(at);
  const { save } = actions;
  const saveText = useCallback(
    (over: number | null, { entries, ...texts }: BulletinText) =>
      save({ ...place, ...texts, version: over, entries: [...entries] }),
    [place, save],
  );
  const draft = useDraft({ id, version, content: text, storageKey }, BULLETIN, saveText);
  const submit = useAction(actions.submit);
  const [busy, setBusy] = useState(false);
  const missing = (submit.problem?.detail.problems ?? []) as Missing[];
  const isHeld = draft.held || busy;
  const change = (next: Partial<BulletinText>) => draft.type({ ...draft.text, ...next });
  const changeEntry = (entry: EntryText) =>
    change({ entries: draft.text.entries.map((one) => (one.itemId === entry.itemId ? entry : one)) });
  const handIn = async () => {
    setBusy(true);
    const stored = await draft.saveNow();
    const done = stored && (await submit.send({ ...place, version: stored.version })).ok;
    setBusy(false);
    if (done) onMoved('已提交，等待妇儿工委办审核。');
  };
  const { conflict, offered } = draft;
  return (
    <>
      {conflict && (
        <BulletinChoice
          headline={`${conflict.by} ${formatDayTime(conflict.at)} 改过这份简报。请核对后选择保留哪一份。`}
          before={{ label: '现在保存的', text: conflict.content }}
          after={{ label: '您写的', text: draft.text }}
          duties={duties}
          onBefore={() => draft.choose(withDuties(conflict.content, duties), conflict.version)}
          onAfter={() => draft.choose(draft.text, conflict.version)}
        />
      )}
      {offered && !conflict && (
        <BulletinChoice
          headline={`本机还存有 ${formatDayTime(offered.at)} 未保存的内容，与已保存的不同。请核对后选择。`}
          before={{ label: '已保存的', text }}
          after={{ label: '本机的', text: offered.content }}
          duties={duties}
          onBefore={draft.decline}
          onAfter={() => draft.choose(withDuties(offered.content, duties), version)}
        />
      )}
      {duties.some(({ before }) => before !== null) && (
        <p className="mt-3 no-print">
          <button
            type="button"
            className="btn"
            disabled={isHeld}
            onClick={() => draft.type(carryOver(draft.text, duties))}
          >
            空白处沿用上次
          </button>{' '}
          <span className="hint">只填还空着的栏，请逐项核对后再提交。</span>
        </p>
      )}
      {duties.map((duty) => {
        const entry = draft.text.entries.find(({ itemId }) => itemId === duty.itemId);
        return (
          entry && (
            <EntryFields
              key={duty.itemId}
              {...{ duty, entry }}
              disabled={isHeld}
              problem={missing.find(({ itemId }) => itemId === duty.itemId)?.message ?? null}
              onChange={changeEntry}
            />
          )
        );
      })}
      <section className="card bulletin-entry" aria-label="整体情况">
        {BULLETIN_TEXTS.map(({ name, label }) => (
          <FormField key={name} label={label}>
            {(control) => (
              <textarea
                {...control}
                className="field"
                rows={4}
                maxLength={4000}
                disabled={isHeld}
                value={draft.text[name]}
                onChange={(event) => change({ [name]: event.target.value })}
              />
            )}
          </FormField>
        ))}
        {missing
          .filter(({ itemId }) => itemId === null)
          .map(({ message }) => (
            <p key={message} className="field-error">
              {message}
            </p>
          ))}
      </section>
      <div className="bulletin-foot no-print">
        <p className="bulletin-saved" role="status">
          <DraftStatusText status={draft.status} />{' '}
          {draft.status.kind === 'refused' && !conflict && (
            <button type="button" className="link" onClick={() => void draft.saveNow()}>
              再保存一次
            </button>
          )}
          {submit.problem && <span className="text-red">{submit.problem.message}</span>}
        </p>
        <button type="button" className="btn" disabled={isHeld} onClick={() => void draft.saveNow()}>
          保存
        </button>
        <button type="button" className="btn btn-main" disabled={isHeld} onClick={() => void handIn()}>
          {busy ? '正在提交…' : '提交'}
        </button>
      </div>
    </>
  );
}

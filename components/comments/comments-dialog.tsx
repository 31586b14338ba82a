'use client';

import { useEffect, useState, type FormEvent } from 'react';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { AddCommentInput } from '@/lib/schemas/reading-comment';
import type { CommentItem } from '@/lib/view/comment-items';
import { Dialog } from '../ui/dialog';
import { FormField, FormProblem } from '../ui/form-field';
import { useAction } from '../ui/use-action';
import './comments.css';

export type CommentAction = (input: AddCommentInput) => Promise<ActionResult<CommentItem[]>>;

type Props = {
  place: { districtId: string; year: number };
  target: { indicatorId: string; name: string };
  action: CommentAction;
  /** Told how many there are, as soon as that is known. */
  onCount: (count: number) => void;
  onClose: () => void;
};

const OFFLINE = '暂时取不到留言，请检查网络后重试。';

/** 留言 between the departments of a value and the office. */
export function CommentsDialog({ place, target, action, onCount, onClose }: Props) {
  const { indicatorId, name } = target;
  const { districtId, year } = place;
  const [comments, setComments] = useState<CommentItem[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [text, setText] = useState('');
  const { run, pending, problem } = useAction(action);
  useEffect(() => {
    const abort = new AbortController();
    loadComments(districtId, indicatorId, year, abort.signal)
      .then(setComments)
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setFailed(error instanceof Refused ? error.message : OFFLINE);
      });
    return () => abort.abort();
  }, [districtId, indicatorId, year]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const all = await run({ districtId, year, indicatorId, text });
    if (!all) return;
    setComments(all);
    setText('');
    onCount(all.length);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        <>
          留言
          <span className="hint block font-normal">
            {name}，{year} 年
          </span>
        </>
      }
    >
      {failed !== null ? (
        <p role="alert">{failed}</p>
      ) : comments === null ? (
        <div className="skeleton h-24" role="status" aria-label="正在读取" />
      ) : (
        <>
          <ul className="comments" aria-live="polite">
            {comments.map(({ id, text: said, author, onBehalfOf, at }) => (
              <li key={id}>
                <p className="hint">
                  <b>{onBehalfOf}</b> {author} {at}
                </p>
                <p className="comment-text">{said}</p>
              </li>
            ))}
          </ul>
          {comments.length === 0 && <p className="hint mb-3">还没有留言。</p>}
          <form onSubmit={submit} noValidate>
            <FormProblem message={problem && !problem.fields.text ? problem.message : null} />
            <FormField
              label="新留言"
              error={problem?.fields.text}
              hint="牵头单位、配合单位和妇儿工委办可见；发出后不能修改或删除。"
            >
              {(control) => (
                <textarea
                  {...control}
                  className="field"
                  rows={3}
                  maxLength={1000}
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                />
              )}
            </FormField>
            <button className="btn btn-main" disabled={pending || text.trim().length < 2}>
              {pending ? '正在发出…' : '发出'}
            </button>
          </form>
        </>
      )}
    </Dialog>
  );
}

class Refused extends Error {}

async function loadComments(
  districtId: string,
  indicatorId: string,
  year: number,
  signal: AbortSignal,
): Promise<CommentItem[]> {
  const path = `/api/districts/${districtId}/indicators/${encodeURIComponent(indicatorId)}/comments`;
  const response = await fetch(`${path}?year=${year}`, { signal });
  const body: unknown = await response.json();
  if (response.ok) return body as CommentItem[];
  throw new Refused((body as { message?: string }).message ?? OFFLINE);
}

'use client';

import './attachments.css';
import { ALLOWED_TYPES_TEXT } from '@/lib/domain/attachment/media-type';
import { formatBytes, MAX_ATTACHMENT_BYTES } from '@/lib/domain/attachment/limits';
import type { AttachmentSubject } from '@/lib/view/attachments';
import { Dialog } from '../ui/dialog';
import { AttachmentItem } from './attachment-item';
import { DropZone } from './drop-zone';
import { useAttachments, type FileOutcome, type Sending } from './use-attachments';

type Props = {
  subject: AttachmentSubject;
  name: string;
  onClose: () => void;
  onCount: (count: number) => void;
};

/** The evidence of a value or a narrative: what is there, to look at, to add to and to take away. */
export function AttachmentDialog({ subject, name, onClose, onCount }: Props) {
  const { list, problem, sending, outcomes, add, remove } = useAttachments(subject, onCount);
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        <>
          附件<span className="hint block font-normal">{name}</span>
        </>
      }
    >
      {problem && <p role="alert">{problem}</p>}
      {!list && !problem && <div className="skeleton h-24" role="status" aria-label="正在读取" />}
      {list && (
        <div className="attachments">
          {list.files.length === 0 ? (
            <p className="hint">还没有附件。</p>
          ) : (
            <ul>
              {list.files.map((file) => (
                <AttachmentItem
                  key={file.id}
                  file={file}
                  subject={subject}
                  asksReason={list.asksReason}
                  canRemove={list.removingBarred === ''}
                  onRemove={remove}
                />
              ))}
            </ul>
          )}
          {list.addingBarred === '' ? (
            <DropZone disabled={sending !== null} onFiles={(files) => void add(files)}>
              {ALLOWED_TYPES_TEXT}，每个不超过 {formatBytes(MAX_ATTACHMENT_BYTES)}，最多 {list.limit} 个
            </DropZone>
          ) : (
            <p className="hint">{list.addingBarred}，不能再添加附件。</p>
          )}
          {list.addingBarred === '' && list.removingBarred !== '' && list.files.length > 0 && (
            <p className="hint">{list.removingBarred}，附件不能移除，可以补充。</p>
          )}
          <Progress sending={sending} />
          <Outcomes outcomes={outcomes} />
        </div>
      )}
    </Dialog>
  );
}

function Progress({ sending }: { sending: Sending | null }) {
  return (
    <div role="status" className="attachment-progress">
      {sending && (
        <>
          <p>
            正在上传 <bdi>{sending.name}</bdi>
            {sending.left > 0 && `，还有 ${sending.left} 个`}
          </p>
          <progress max={1} value={sending.share} aria-label="上传进度" />
        </>
      )}
    </div>
  );
}

/** What became of each file that was chosen last. */
function Outcomes({ outcomes }: { outcomes: readonly FileOutcome[] }) {
  return (
    <ul className="attachment-outcomes" aria-live="polite">
      {outcomes.map((outcome) => (
        <li key={outcome.key} className={outcome.kind === 'refused' ? 'attachment-refused' : undefined}>
          <strong>
            <bdi>{outcome.name}</bdi>
          </strong>
          <span>{outcomeText(outcome)}</span>
        </li>
      ))}
    </ul>
  );
}

function outcomeText(outcome: FileOutcome): string {
  switch (outcome.kind) {
    case 'added':
      return outcome.fileName === outcome.name ? '已上传。' : `已上传，按内容存为“${outcome.fileName}”。`;
    case 'known':
      return `内容与已有的“${outcome.fileName}”相同，没有重复保存。`;
    case 'refused':
      return outcome.message;
  }
}

'use client';

import './upload.css';
import { countWritten, describePlan } from '@/lib/view/upload/preview-words';
import { Dialog } from '../ui/dialog';
import { FileDrop } from './file-drop';
import { PreviewTable } from './preview-table';
import type { ApplyUpload } from './upload-actions';
import { useUpload } from './use-upload';

type Props = {
  place: { districtId: string; year: number };
  apply: ApplyUpload;
  onClose: () => void;
};

/** Upload of a filled-in table: nothing is written before what would change was shown. */
export function UploadDialog({ place, apply, onClose }: Props) {
  const upload = useUpload(place, apply);
  const { step } = upload;
  // What was typed and not saved is kept in this browser, and offered again after loading.
  const close = () => (step.kind === 'done' ? window.location.reload() : onClose());
  return (
    <Dialog
      open
      wide={step.kind === 'preview'}
      onClose={close}
      title="上传表格"
      footer={<Buttons upload={upload} onClose={close} />}
    >
      <>
        {step.kind === 'choose' && (
          <FileDrop problem={step.problem} onChoose={(file) => void upload.choose(file)} />
        )}
        {step.kind === 'sending' && <Progress name={step.name} share={step.share} />}
        {step.kind === 'preview' && (
          <>
            {step.moved && (
              <p className="upload-moved" role="alert">
                核对期间有数据被改动，什么都没有写入。下面是最新的情况，请重新核对。
              </p>
            )}
            <p className="upload-plan" role="status">
              {describePlan(step.preview, upload.preferred)}
            </p>
            {upload.problem && (
              <p className="upload-problem" role="alert">
                {upload.problem.message}
              </p>
            )}
            <PreviewTable
              key={step.preview.fingerprint}
              preview={step.preview}
              preferred={upload.preferred}
              onPrefer={upload.prefer}
            />
          </>
        )}
        {step.kind === 'done' && (
          <p role="status">已写入 {step.written} 项，现为草稿。请在填报表中核对，再“检查并提交”。</p>
        )}
      </>
    </Dialog>
  );
}

function Buttons({ upload, onClose }: { upload: ReturnType<typeof useUpload>; onClose: () => void }) {
  const { step, preferred, busy } = upload;
  switch (step.kind) {
    case 'choose':
    case 'sending':
      return (
        <button type="button" className="btn" onClick={onClose}>
          取消
        </button>
      );
    case 'done':
      return (
        <button type="button" className="btn btn-main" onClick={onClose}>
          查看填报表
        </button>
      );
    case 'preview': {
      const count = countWritten(step.preview, preferred);
      return (
        <>
          <button type="button" className="btn" disabled={busy} onClick={upload.restart}>
            换一份表格
          </button>
          {count === 0 ? (
            <button type="button" className="btn btn-main" onClick={onClose}>
              关闭
            </button>
          ) : (
            <button
              type="button"
              className="btn btn-main"
              disabled={busy}
              onClick={() => void upload.applyNow(step.preview)}
            >
              {busy ? '正在写入…' : `写入 ${count} 项`}
            </button>
          )}
        </>
      );
    }
  }
}

function Progress({ name, share }: { name: string; share: number }) {
  const words = share < 1 ? '正在上传' : '正在核对';
  return (
    <div className="upload-progress" role="status">
      <p>
        {words}“{name}”…
      </p>
      <progress aria-label={words} max={1} value={share < 1 ? share : undefined} />
    </div>
  );
}

'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { ApplyUpload } from './upload-actions';

/** With boundaries of their own: the sheet must not vanish while a dialog is loaded. */
const loading = () => null;
const DownloadDialog = dynamic(() => import('./download-dialog').then((module) => module.DownloadDialog), {
  loading,
});
const UploadDialog = dynamic(() => import('./upload-dialog').then((module) => module.UploadDialog), {
  loading,
});

type Props = {
  place: { districtId: string; year: number };
  /** Those the office may download the table of; empty for a department. */
  departments: readonly { id: string; name: string }[];
  apply: ApplyUpload;
};

/** The way out to a spreadsheet and back, in the head of the entry sheet. */
export function TransferTools({ place, departments, apply }: Props) {
  const [opened, setOpened] = useState<'download' | 'upload' | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpened('download')}>
        下载表格
      </button>
      <button type="button" className="btn" onClick={() => setOpened('upload')}>
        上传表格
      </button>
      {opened === 'download' && <DownloadDialog place={place} departments={departments} onClose={close} />}
      {opened === 'upload' && <UploadDialog place={place} apply={apply} onClose={close} />}
    </>
  );
}

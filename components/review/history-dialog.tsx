'use client';

import { useEffect, useState } from 'react';
import { Dialog } from '../ui/dialog';
import { ReadingHistory, type ReadingHistoryProps } from './reading-history';

type Props = {
  districtId: string;
  /** The reading to show; null keeps the dialog closed. */
  reading: { id: string; title: string } | null;
  onClose: () => void;
};

type Loaded = { id: string; history: ReadingHistoryProps } | { id: string; problem: string };

const OFFLINE = '暂时取不到修改记录，请检查网络后重试。';

/** 修改记录, fetched when opened. */
export function HistoryDialog({ districtId, reading, onClose }: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const id = reading?.id;
  useEffect(() => {
    if (!id) return;
    const abort = new AbortController();
    loadHistory(districtId, id, abort.signal)
      .catch((): Loaded => ({ id, problem: OFFLINE }))
      .then((result) => {
        if (!abort.signal.aborted) setLoaded(result);
      })
      .catch(() => undefined);
    return () => abort.abort();
  }, [districtId, id]);
  const current = loaded?.id === id ? loaded : null;
  return (
    <Dialog
      open={reading !== null}
      onClose={onClose}
      title={
        <>
          修改记录<span className="hint block font-normal">{reading?.title}</span>
        </>
      }
    >
      {current === null ? (
        <div className="skeleton h-24" role="status" aria-label="正在读取" />
      ) : 'problem' in current ? (
        <p role="alert">{current.problem}</p>
      ) : (
        <>
          <ReadingHistory {...current.history} />
          {current.history.steps.length > 0 && (
            <a className="btn mt-2" href={`${historyPath(districtId, current.id)}/export`} download>
              导出 CSV
            </a>
          )}
        </>
      )}
    </Dialog>
  );
}

const historyPath = (districtId: string, id: string) => `/api/districts/${districtId}/readings/${id}/history`;

async function loadHistory(districtId: string, id: string, signal: AbortSignal): Promise<Loaded> {
  const response = await fetch(historyPath(districtId, id), { signal });
  const body: unknown = await response.json();
  if (response.ok) return { id, history: body as ReadingHistoryProps };
  const { message } = body as { message?: string };
  return { id, problem: message ?? OFFLINE };
}

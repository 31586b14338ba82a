'use client';

import { useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Figure } from '@/lib/view/figure/figure';
import { printFigure } from './print-figure';

export type FigureView = 'picture' | 'table';

type Props = {
  figure: Figure;
  view: FigureView;
  onView: (view: FigureView) => void;
  whole: RefObject<HTMLElement | null>;
  printed: RefObject<HTMLElement | null>;
};

const VIEWS: readonly { view: FigureView; label: string }[] = [
  { view: 'picture', label: '图' },
  { view: 'table', label: '表' },
];

/** Picture or table; download and print. What writes files is fetched on the first click. */
export function FigureTools({ figure, view, onView, whole, printed }: Props) {
  const [message, setMessage] = useState('');
  const run = async (words: string, work: () => Promise<void>) => {
    setMessage('');
    try {
      await work();
      setMessage(`已下载${words}。`);
    } catch {
      setMessage(`${words}没有生成，请检查网络后再试一次。`);
    }
  };
  const savePicture = () =>
    run('图片', async () => {
      // A picture that is not shown has no size.
      flushSync(() => onView('picture'));
      const { savePicture: save } = await import('./save-picture');
      await save(printed.current!, figure.fileName);
    });
  const saveTable = () =>
    run('数据', async () => {
      const { saveTable: save } = await import('./save-table');
      save(figure.table, figure.fileName);
    });
  return (
    <div className="figure-tools no-print">
      <div className="figure-views" role="group" aria-label="显示方式">
        {VIEWS.map(({ view: each, label }) => (
          <button key={each} type="button" aria-pressed={view === each} onClick={() => onView(each)}>
            {label}
          </button>
        ))}
      </div>
      <button type="button" className="link" onClick={savePicture}>
        下载图片<span className="sr-only">（PNG）：{figure.title}</span>
      </button>
      <button type="button" className="link" onClick={saveTable}>
        下载数据<span className="sr-only">（CSV）：{figure.subtitle}</span>
      </button>
      <button type="button" className="link" onClick={() => printFigure(whole.current!)}>
        打印<span className="sr-only">：{figure.subtitle}</span>
      </button>
      <span role="status" className="hint">
        {message}
      </span>
    </div>
  );
}

import { BULLETIN_TEXTS, type BulletinText } from '@/lib/domain/progress/bulletin';
import type { DutyItem } from '@/lib/view/actions/bulletin-view';
import { ProgressMark } from './progress-mark';

/** A bulletin to read. */
export function BulletinPaper({ text, duties }: { text: BulletinText; duties: readonly DutyItem[] }) {
  return (
    <>
      {duties.map(({ itemId, number, title }) => {
        const entry = text.entries.find((one) => one.itemId === itemId);
        return (
          <section key={itemId} className="card bulletin-entry" aria-label={title}>
            <header>
              <h2>
                {number}. {title}
              </h2>
              <ProgressMark state={entry?.state ?? 'unreported'} />
            </header>
            {entry?.progress && <p className="bulletin-text">{entry.progress}</p>}
            {entry?.problems && <p className="bulletin-text">问题：{entry.problems}</p>}
            {entry?.explanation && <p className="bulletin-text">变化说明：{entry.explanation}</p>}
          </section>
        );
      })}
      {BULLETIN_TEXTS.map(({ name, label }) => (
        <section key={name} className="card bulletin-entry">
          <h2>{label}</h2>
          <p className="bulletin-text">{text[name] || '未写。'}</p>
        </section>
      ))}
    </>
  );
}

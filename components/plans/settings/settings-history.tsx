import type { SettingVersionRow } from '@/lib/view/plans/setting-history';

type Props = {
  versions: SettingVersionRow[];
  /** Null for those who may only read. */
  onRestore: ((row: SettingVersionRow) => void) | null;
};

/** 修改记录: every version with who saved it, why and what it changed, and the years it scores. */
export function SettingsHistory({ versions, onRestore }: Props) {
  return (
    <section className="card mt-5" aria-labelledby="settings-history-title">
      <h2 id="settings-history-title">修改记录</h2>
      <p className="hint">年度归档后，一直按归档时的版本评价；重新开启的年度改用现行版本。</p>
      <ol className="plain-list mt-2">
        {versions.map((row, index) => (
          <li key={row.version} className="setting-version">
            <div className="min-w-0">
              <p>
                <b>{row.title}</b> {index === 0 && <span className="tag">现行</span>}{' '}
                {row.saved && (
                  <span className="hint">
                    {row.saved.by} {row.saved.when}
                  </span>
                )}
              </p>
              {row.changes.map(({ name, from, to }) => (
                <p key={name}>
                  {name}：{from} → {to}
                </p>
              ))}
              {row.saved && <p className="text-ink-2">理由：{row.saved.reason}</p>}
              {row.years && <p className="hint">{row.years}</p>}
            </div>
            {onRestore && index > 0 && (
              <span className="text-steps no-print">
                <button type="button" onClick={() => onRestore(row)}>
                  恢复{row.title}
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

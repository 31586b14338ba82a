'use client';

export type DemoAccountRow = { username: string; group: string; label: string };

type Props = { accounts: DemoAccountRow[]; chosen: string; onPick: (username: string) => void };

/** The accounts of a demonstration by district, shown only while such accounts exist in the database. */
export function DemoAccounts({ accounts, chosen, onPick }: Props) {
  if (accounts.length === 0) return null;
  return (
    <section className="demo-accounts" aria-label="演示账号">
      <h2>演示账号</h2>
      <p className="hint">点身份填入用户名；演示密码见启动窗口和使用说明。正式使用前请停用这些账号。</p>
      <dl>
        {groupsOf(accounts).map(([group, own]) => (
          <div key={group}>
            <dt>{group}</dt>
            <dd>
              {own.map(({ username, label }) => (
                <button
                  key={username}
                  type="button"
                  title={username}
                  aria-pressed={username === chosen}
                  onClick={() => onPick(username)}
                >
                  {label}
                </button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Districts with most accounts first: there the whole path can be tried. */
function groupsOf(accounts: DemoAccountRow[]): [string, DemoAccountRow[]][] {
  const names = [...new Set(accounts.map(({ group }) => group))];
  return names
    .map((name): [string, DemoAccountRow[]] => [name, accounts.filter(({ group }) => group === name)])
    .sort(([, a], [, b]) => b.length - a.length);
}

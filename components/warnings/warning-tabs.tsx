import { Door } from '../ui/door';

type Props = { district: string; year: number; current: 'warnings' | 'supervision' };

const TABS = [
  ['warnings', '预警'],
  ['supervision', '督办'],
] as const;

/** From what is warned of to what is done about it. */
export function WarningTabs({ district, year, current }: Props) {
  return (
    <nav className="seg no-print" aria-label="预警与督办">
      {TABS.map(([path, label]) => (
        <Door
          key={path}
          className=""
          href={`/d/${district}/${path}?year=${year}`}
          aria-current={path === current ? 'page' : undefined}
        >
          {label}
        </Door>
      ))}
    </nav>
  );
}

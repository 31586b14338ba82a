import { Door } from '@/components/ui/door';

type Props = { district: string; year: number; current: 'warnings' | 'supervision' };

const TABS = [
  { id: 'warnings', label: '预警' },
  { id: 'supervision', label: '督办' },
] as const;

/** 预警 | 督办: both ends of one story. */
export function WarningTabs({ district, year, current }: Props) {
  return (
    <nav className="seg no-print" aria-label="预警督办">
      {TABS.map(({ id, label }) => (
        <Door
          key={id}
          href={`/d/${district}/${id}?year=${year}`}
          aria-current={id === current ? 'page' : undefined}
        >
          {label}
        </Door>
      ))}
    </nav>
  );
}

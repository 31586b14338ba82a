import { ConfirmTag } from '@/components/ui/confirm-tag';
import { DemoTag } from '@/components/ui/demo-tag';
import { StaticDoor } from '@/components/ui/static-door';
import { WarningMark } from '@/components/ui/warning-mark';
import { indicatorHref } from '@/lib/view/indicators/filters';
import type { ListRow } from '@/lib/view/indicators/list-rows';
import { partsMet, type PartsSummary } from '@/lib/view/indicators/parts';
import { NO_OWNER } from '@/lib/view/no-owner';

/** Name with the marks that belong to it; the warning's stands in a margin of its own, so that names begin alike. */
type NameProps = { row: ListRow; district: string; year: number; marksDemonstration: boolean };

export function NameCell({ row, district, year, marksDemonstration }: NameProps) {
  return (
    <>
      {row.level && <WarningMark level={row.level} />}
      <StaticDoor href={indicatorHref(district, year, row.id)}>{row.name}</StaticDoor>
      {marksDemonstration && row.demonstration && <DemoTag />}
      {row.unconfirmed && <ConfirmTag />}
    </>
  );
}

/** Latest approved value, or its parts'; its year is named where it is not the year shown. */
export function ValueCell({ row, year }: { row: ListRow; year: number }) {
  if (row.parts) return <PartValues parts={row.parts} year={year} />;
  if (row.value === null) return <span className="hint">无数据</span>;
  return (
    <>
      {row.value}
      <span className={row.valueYear === year ? 'hint list-year' : 'list-year list-old'}>
        {row.valueYear}
      </span>
    </>
  );
}

/** 96.00% · 90.00%, an older one with its year, and how many are met. */
function PartValues({ parts, year }: { parts: PartsSummary; year: number }) {
  return (
    <span title={parts.each.map(({ words }) => words).join('\n')}>
      {parts.each.map((part, index) => (
        <span key={part.name}>
          {index > 0 && ' · '}
          {part.value ?? <span aria-label="无数据">—</span>}
          {part.year !== null && part.year !== year && (
            <span className="list-year list-old">{part.year}</span>
          )}
        </span>
      ))}
      <span className="hint list-parts">{partsMet(parts)}</span>
    </span>
  );
}

/** The first lead department; the others on demand. */
export function DepartmentCell({ row, nameOf }: { row: ListRow; nameOf: (id: string) => string }) {
  const ids = [...row.leads, ...row.others];
  const [first, ...rest] = ids;
  if (first === undefined) {
    return (
      <span className="hint" title={NO_OWNER}>
        未明确
      </span>
    );
  }
  return (
    <span title={ids.map(nameOf).join('、')}>
      {nameOf(first)}
      {rest.length > 0 && <span className="hint">等 {ids.length} 个单位</span>}
    </span>
  );
}

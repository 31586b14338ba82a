import { Door } from '@/components/ui/door';
import type { ReferenceRow } from '@/lib/view/references/reference-table';

type Props = {
  district: string;
  row: Pick<ReferenceRow, 'name' | 'unit' | 'source' | 'linked'>;
  onEdit?: () => void;
};

/** Name of a table, where its values come from, and what rests on it. */
export function ReferenceTitle({ district, row: { name, unit, source, linked }, onEdit }: Props) {
  return (
    <>
      <p>
        <span className="indicator-name">{name}</span>
        {unit && <span className="hint">（{unit}）</span>}
      </p>
      {source && <p className="hint">来源：{source}</p>}
      {linked.length === 0 && <p className="hint">尚无指标以此为参照</p>}
      {linked.map((indicator) => (
        <p key={indicator.id} className="hint">
          用于{' '}
          <Door className="link" href={`/d/${district}/indicators/${indicator.id}`}>
            {indicator.name}
          </Door>
        </p>
      ))}
      {onEdit && (
        <p className="text-steps no-print">
          <button type="button" aria-label={`修改参照表：${name}`} onClick={onEdit}>
            修改
          </button>
        </p>
      )}
    </>
  );
}

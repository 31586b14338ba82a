import { StaticDoor } from '@/components/ui/static-door';

type Props = { page: number; pages: number; label: string; hrefOf: (page: number) => string };

/** Where there is more than can be taken in at once. */
export function PageSteps({ page, pages, label, hrefOf }: Props) {
  if (pages < 2) return null;
  return (
    <nav className="compare-pages no-print" aria-label={label}>
      {page > 1 && (
        <StaticDoor className="btn" href={hrefOf(page - 1)}>
          上一页
        </StaticDoor>
      )}
      <span className="hint">
        第 {page} 页，共 {pages} 页
      </span>
      {page < pages && (
        <StaticDoor className="btn" href={hrefOf(page + 1)}>
          下一页
        </StaticDoor>
      )}
    </nav>
  );
}

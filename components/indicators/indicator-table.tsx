import { Fragment, type ReactNode } from 'react';
import { AttributeTag } from '@/components/ui/attribute-tag';
import { OutlookMark } from '@/components/ui/outlook-mark';
import { StaticDoor } from '@/components/ui/static-door';
import { Sparkline } from '@/components/ui/sparkline';
import { StatusBadge } from '@/components/ui/status-badge';
import { SMALL_NUMBER_LABEL } from '@/lib/domain/scoring/labels';
import { listHref, outlookTitle, type IndicatorFilters, type Sort } from '@/lib/view/indicators/filters';
import { LIST_SPARK, type DomainChoice, type ListRow } from '@/lib/view/indicators/list-rows';
import { KIND_TITLES } from '@/lib/view/plan-kind';
import { DepartmentCell, NameCell, ValueCell } from './row-cells';

export type ListView = {
  rows: readonly ListRow[];
  filters: IndicatorFilters;
  domains: readonly DomainChoice[];
  nameOf: (departmentId: string) => string;
  district: string;
  year: number;
  targetYear: number | undefined;
  marksDemonstration: boolean;
};

const COLUMNS: { sort?: Sort; label: string; className?: string }[] = [
  { sort: 'printed', label: '序号', className: 'num' },
  { sort: 'name', label: '指标' },
  { label: '属性' },
  { label: '目标' },
  { label: '最新值', className: 'num' },
  { label: '走势' },
  { sort: 'status', label: '当前状态' },
  { sort: 'outlook', label: '预测' },
  { sort: 'department', label: '责任单位' },
];

/**
 * The list as a table; on a phone the same rows are laid out as cards, so that nothing is sent twice.
 * In printed order it carries the plan's own headings.
 */
export function IndicatorTable(view: ListView) {
  const { rows, filters, domains } = view;
  const isPrinted = !filters.sort || filters.sort === 'printed';
  const domainOf = new Map(domains.map((domain) => [domain.id, domain]));
  return (
    <div className="card list-table">
      <table className="data-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Heading key={column.label} column={column} {...view} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const domain = domainOf.get(row.domain);
            const isFirst = isPrinted && domain && rows[index - 1]?.domain !== row.domain;
            return (
              <Fragment key={row.id}>
                {isFirst && (
                  <tr className="list-group">
                    <th scope="rowgroup" colSpan={COLUMNS.length}>
                      {KIND_TITLES[domain.kind]} · {domain.name}
                    </th>
                  </tr>
                )}
                <Row row={row} view={view} />
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, view }: { row: ListRow; view: ListView }): ReactNode {
  const { district, year, nameOf, marksDemonstration } = view;
  return (
    <tr>
      <td className="num list-serial">{row.serial}</td>
      <td className="list-name">
        <NameCell row={row} {...{ district, year, marksDemonstration }} />
      </td>
      <td className="list-attribute">
        <AttributeTag attribute={row.attribute} />
      </td>
      <td className="list-target">{row.target ?? <span className="hint">未定</span>}</td>
      <td className="num list-value">
        <ValueCell row={row} year={year} />
      </td>
      <td className="list-spark">
        {row.spark && <Sparkline shape={row.spark} {...LIST_SPARK} label={`${row.name}走势`} />}
      </td>
      <td className="list-status">
        <StatusBadge status={row.status} nearlyMet={row.nearlyMet} />
        {row.smallNumber && (
          <span className="tag list-small" title={SMALL_NUMBER_LABEL}>
            小样本<span className="sr-only">，单年不足以判断</span>
          </span>
        )}
      </td>
      <td className="list-outlook">
        <OutlookMark outlook={row.outlook} />
      </td>
      <td className="list-department">
        <DepartmentCell row={row} nameOf={nameOf} />
      </td>
    </tr>
  );
}

type HeadingProps = ListView & { column: (typeof COLUMNS)[number] };

function Heading({ column, filters, targetYear, district, year }: HeadingProps) {
  const { sort, className } = column;
  const label = sort === 'outlook' ? outlookTitle(targetYear) : column.label;
  if (!sort) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  }
  const current = (filters.sort ?? 'printed') === sort;
  const descending = current && filters.descending === true;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={current ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <StaticDoor
        className="list-sort"
        href={listHref(district, year, sortedBy(filters, sort, current && !descending))}
        title={`按${label}排序`}
      >
        {label}
        <span aria-hidden="true">{current ? (descending ? '↓' : '↑') : '↕'}</span>
      </StaticDoor>
    </th>
  );
}

function sortedBy(filters: IndicatorFilters, sort: Sort, descending: boolean): IndicatorFilters {
  const rest = Object.fromEntries(
    Object.entries(filters).filter(([key]) => key !== 'sort' && key !== 'descending'),
  );
  return { ...rest, ...((sort !== 'printed' || descending) && { sort }), ...(descending && { descending }) };
}

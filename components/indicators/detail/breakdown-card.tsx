import { DemoTag } from '@/components/ui/demo-tag';
import type { IndicatorDetail } from '@/lib/domain/reading/indicator-detail';
import { composeBreakdowns, type BreakdownCard, type BreakdownLine } from '@/lib/view/indicators/breakdown';

/** 分性别, 分城乡: the latest year in bars, every year in a table. */
export function BreakdownCards({ indicator }: { indicator: IndicatorDetail }) {
  return composeBreakdowns(indicator).map((card) => (
    <section key={card.dimension} className="card">
      <h2>{card.title}</h2>
      {card.finding && <p className="mt-1">{card.finding}</p>}
      <Bars bars={card.bars} isCount={card.isCount} />
      <BreakdownTable card={card} unit={indicator.unit} />
    </section>
  ));
}

/** The numbers stand in the table below as well. */
function Bars({ bars, isCount }: Pick<BreakdownCard, 'bars' | 'isCount'>) {
  return (
    <div className={isCount ? 'breakdown-bars breakdown-shares' : 'breakdown-bars'} aria-hidden="true">
      {bars.map(({ label, text, width }) => (
        <div key={label}>
          <span>{label}</span>
          <span className="breakdown-track">
            <span style={{ width: `${width}%` }} />
          </span>
          <span className="num">{text}</span>
        </div>
      ))}
    </div>
  );
}

function BreakdownTable({ card, unit }: { card: BreakdownCard; unit: string }) {
  const { lines, isCount, title, gapLabel } = card;
  return (
    // Wider than a phone: the keyboard must be able to scroll it.
    <div className="overflow-x-auto" role="region" aria-label={`历年${title}数据`} tabIndex={0}>
      <table className="data-table breakdown-table">
        <caption className="sr-only">
          历年{title}数据{unit && `（${unit}）`}
        </caption>
        <thead>
          <tr>
            <th scope="col">年份</th>
            <th scope="col" className="num">
              合计{unit && `（${unit}）`}
            </th>
            {lines[0]!.cells.map(({ label }) => (
              <th key={label} scope="col" className="num">
                {label}
              </th>
            ))}
            {!isCount && (
              <th scope="col" className="num">
                {gapLabel}
              </th>
            )}
            <th scope="col">
              <span className="sr-only">状态</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.year} line={line} isCount={isCount} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, isCount }: { line: BreakdownLine; isCount: boolean }) {
  return (
    <tr>
      <th scope="row">{line.year}</th>
      <td className="num">{line.whole}</td>
      {line.cells.map(({ label, text, counts, share }) => (
        <td key={label} className="num">
          {text ?? '—'}
          {share && <span className="hint block">{share}</span>}
          {counts && <span className="hint breakdown-counts">{counts}</span>}
        </td>
      ))}
      {!isCount && <td className="num">{line.gap ?? '—'}</td>}
      <td>
        {line.isPreliminary && <span className="tag">待审核</span>} {line.isDemonstration && <DemoTag />}
      </td>
    </tr>
  );
}

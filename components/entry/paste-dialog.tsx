'use client';

import { GRID_COLUMNS, type GridColumn } from '@/lib/view/entry-grid';
import { cellText, type Paste } from '@/lib/view/entry-paste';
import type { NamedLine } from '@/lib/view/entry-paste-names';
import { Dialog } from '../ui/dialog';
import { pasteFacts, type AskedPaste } from './use-paste';

type Props = { asked: AskedPaste; onTake: (paste: Paste) => void; onClose: () => void };

const LABELS: Record<GridColumn, string> = {
  previous: '上年',
  numerator: '分子',
  denominator: '分母',
  value: '数值',
};

/** A pasted block names its indicators: shows where each line would go, and lets a person choose the way. */
export function PasteDialog({ asked: { byName, byPlace }, onTake, onClose }: Props) {
  const columns = GRID_COLUMNS.filter(
    (column) => column !== 'previous' && byName.lines.some(({ texts }) => texts.get(column) !== undefined),
  );
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="粘贴的内容带有指标名称或序号"
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button type="button" className="btn" onClick={() => onTake(byPlace)}>
            按位置粘贴
          </button>
          <button type="button" className="btn btn-main" onClick={() => onTake(byName.paste)}>
            按名称填入 {byName.lines.length} 行
          </button>
        </>
      }
    >
      <p className="mb-2">按名称填入时不管行的次序，空格不改动已填的内容：将{pasteFacts(byName.paste)}。</p>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">填入</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="num">
                {LABELS[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byName.lines.map((line, index) => (
            <tr key={index}>
              <th scope="row">{line.name}</th>
              {columns.map((column) => (
                <PastedCell key={column} line={line} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Names title="表中没有，不填入" names={byName.unknown} />
      <Names title="表中不止一项同名，不填入（可补上序号后再粘贴）" names={byName.ambiguous} />
    </Dialog>
  );
}

function PastedCell({ line: { line, texts }, column }: { line: NamedLine; column: GridColumn }) {
  const text = texts.get(column);
  const { kind, text: before } = line.cells[column];
  if (text === undefined) return <td className="num compare-same">{before}</td>;
  const after = cellText(text);
  if (kind !== 'writable') return <td className="num compare-same">{before}（不能填写）</td>;
  return (
    <td className={after === before ? 'num compare-same' : 'num'}>
      {before !== '' && before !== after && <del className="compare-before">{before}</del>} {after}
    </td>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section className="submit-part">
      <h3>
        {title}（{names.length} 行）
      </h3>
      <p className="hint">{names.join('、')}</p>
    </section>
  );
}

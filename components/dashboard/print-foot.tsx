import { WarningMark } from '@/components/ui/warning-mark';
import { LEVEL_NAMES } from '@/lib/view/status';
import { ShapeLegend } from './shape-legend';

/** What a printed page must say of itself: shapes, sources, where its verdicts come from. */
export function PrintFoot({ titles, demonstration }: { titles: readonly string[]; demonstration: boolean }) {
  return (
    <footer className="print-foot">
      <div className="print-legend">
        <ShapeLegend />
        <WarningMark level="red">{LEVEL_NAMES.red}</WarningMark>
        <WarningMark level="yellow">{LEVEL_NAMES.yellow}</WarningMark>
      </div>
      <p>
        来源：{titles.map((title) => `《${title}》`).join('')}
        ；各责任单位填报并经妇儿工委办审核的年度监测数据。达标率不含不可评和缺报，评价方法见平台“方法说明”。
        {demonstration && '含演示数据，不代表实际情况。'}
      </p>
    </footer>
  );
}

import { DemoTag } from '@/components/ui/demo-tag';
import type { Extent } from '@/lib/view/compare/extent';

/** What a reader should know of all values shown: 初步数, 演示数据. */
export function DataMarks({ preliminary, demonstration }: { preliminary: Extent; demonstration: Extent }) {
  return (
    <>
      {preliminary !== 'none' && (
        <span className="tag" title="该年度尚未归档，数值可能调整。">
          {preliminary === 'all' ? '初步数' : '含初步数'}
        </span>
      )}
      {demonstration !== 'none' && <DemoTag mixed={demonstration === 'some'} />}
    </>
  );
}

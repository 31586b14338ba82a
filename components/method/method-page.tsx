import { Door } from '@/components/ui/door';
import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import { AssessSections } from './assess-sections';
import { LimitSections } from './limit-sections';
import { MethodToc } from './method-toc';
import { ReadingSection } from './reading-section';
import { WarningSections } from './warning-sections';
import './method.css';

type Props = {
  settings: ScoringSettings;
  /** Whose settings they are; null: the product's own, for readers of no or several districts. */
  district: string | null;
};

/** The rules in words. Examples, labels and numbers come from the code that applies them. */
export function MethodPage({ settings, district }: Props) {
  return (
    <>
      <h1>方法说明</h1>
      <div className="method mt-3">
        <MethodToc />
        <article className="method-text">
          <p className="method-lead">
            每项指标回答三个问题：现在达标了吗，到规划末年能不能达标，手头的数据够不够下结论。三个答案分开给出，从不合成一种颜色；每个结论都附一句理由，能追到用了哪几年的数、哪条目标、哪个参数。
          </p>
          <ReadingSection settings={settings} />
          <AssessSections settings={settings} />
          <WarningSections settings={settings} place={<Place district={district} />} />
          <LimitSections />
        </article>
      </div>
    </>
  );
}

function Place({ district }: { district: string | null }) {
  if (district === null) return <>各区县现行的取值见其“评分参数”页，此处为初始值。</>;
  return (
    <>
      本页为本区县现行的取值；已归档的年度按归档时的取值评价，见
      <Door className="link underline" href={`/d/${district}/plans/settings`}>
        评分参数
      </Door>
      。
    </>
  );
}

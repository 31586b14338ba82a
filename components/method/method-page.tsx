import { AssessSections } from './assess-sections';
import { LimitSections } from './limit-sections';
import { MethodToc } from './method-toc';
import { ReadingSection } from './reading-section';
import { WarningSections } from './warning-sections';
import './method.css';

/** The rules in words. Examples, labels and numbers come from the code that applies them. */
export function MethodPage() {
  return (
    <>
      <h1>方法说明</h1>
      <div className="method mt-3">
        <MethodToc />
        <article className="method-text">
          <p className="method-lead">
            每项指标回答三个问题：现在达标了吗，到规划末年能不能达标，手头的数据够不够下结论。三个答案分开给出，从不合成一种颜色；每个结论都附一句理由，能追到用了哪几年的数、哪条目标、哪个参数。
          </p>
          <ReadingSection />
          <AssessSections />
          <WarningSections />
          <LimitSections />
        </article>
      </div>
    </>
  );
}

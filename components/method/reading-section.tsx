import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import { targetKinds } from '@/lib/view/method/target-examples';

export function ReadingSection({ settings }: { settings: ScoringSettings }) {
  return (
    <section id="read">
      <h2>目标怎么读</h2>
      <p>
        规划里的目标值是文字。平台一字不改地保存原文，只读取一次，读成一条规则，并用一句话复述。有疑问的读法标“待确认”，妇儿工委办对照原文确认或更正之前，评价结果一直带着这个标记。读不出来的目标不参与评价，但始终列出。
      </p>
      <p>下面的例子由平台现场读取，与读取规划时用的是同一套规则。</p>
      {targetKinds(settings).map(({ name, meaning, examples }) => (
        <div key={name} className="method-kind">
          <h3>{name}</h3>
          <p className="text-ink-2">{meaning}</p>
          <dl>
            {examples.map(({ indicator, target, words, mark }) => (
              <div key={`${indicator} ${target}`} className="contents">
                <dt>
                  <b>“{target}”</b>
                  <span className="hint block">{indicator}</span>
                </dt>
                <dd>
                  {words} {mark && <span className="tag tag-confirm">{mark}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <h3>读取的约定</h3>
      <ul>
        <li>全角半角、百分号千分号、各种连接号和冒号、单元格内的换行，先统一再读。</li>
        <li>“九成五”“百分之九十五”“六分之一”“翻一番”等中文数字照读。</li>
        <li>属于名称或范围的数字不当作目标，如“5岁以下”“每千名”“学前三年”“到2030年”。</li>
        <li>“提高到92%”是数值，“提高6个百分点”是变化；一句话里两者都有的，以数值为准。</li>
        <li>只印一个数、没有比较符号的，按指标的性质定方向，并标“待确认”。</li>
      </ul>
    </section>
  );
}

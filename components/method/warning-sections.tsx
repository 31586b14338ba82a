import type { ReactNode } from 'react';
import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import { warningRows } from '@/lib/view/method/reason-rows';
import { intervalOfOneCase } from '@/lib/view/method/small-example';
import { settingRows, settingValue } from '@/lib/view/method/setting-rows';
import { RuleTable } from './rule-table';

/** Small numbers, warnings and settings; `place` says whose settings these are. */
type Props = { settings: ScoringSettings; place: ReactNode };

export function WarningSections({ settings, place }: Props) {
  return (
    <>
      <section id="small">
        <h2>小样本</h2>
        <p>
          一个有 3,000 名活产的县，若目标是孕产妇死亡率低于 8/10万，一年只“允许”0.24 例。发生一例就是
          33.3/10万，{settingValue('confidenceLevel', settings)} 置信区间为 {intervalOfOneCase(settings)}
          ：单凭一年说明不了什么。因此：
        </p>
        <ul>
          <li>
            率由分子、分母算出，不直接填写；同时给出置信区间（比例用 Wilson 法，10 例及以上的率用 Byar
            近似，更少的用精确 Poisson 法）。
          </li>
          <li>单年的达标结论照给，但区间包含目标时标“小样本，单年不足以判断”，并列出三年、五年合并率。</li>
          <li>按目标推算的期望例数小于 {settingValue('smallExpectedEvents', settings)} 的，不给预测结论。</li>
          <li>全数统计（如人大代表中的女性比例）没有抽样误差，不给区间，只说还差几人。</li>
        </ul>
      </section>
      <section id="warnings">
        <h2>预警</h2>
        <p>每条预警写明类型、级别、依据的数字和责任单位。小样本从不因单独一年的数发红色预警。</p>
        <RuleTable head={['类型', '什么情况', '级别']} rows={warningRows()} />
      </section>
      <section id="settings">
        <h2>参数</h2>
        <p>以下各数由妇儿工委办掌握，不是国家规定。评价用到哪一个，都在“怎么算出来的”里列明。{place}</p>
        <div className="method-table-wrap">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">参数</th>
                <th scope="col" className="num">
                  取值
                </th>
                <th scope="col">含义</th>
              </tr>
            </thead>
            <tbody>
              {settingRows(settings).map(({ key, name, value, initial, sentence }) => (
                <tr key={key}>
                  <td>{name}</td>
                  <td className="num whitespace-nowrap">
                    {value}
                    {initial !== null && <span className="hint block">初始值 {initial}</span>}
                  </td>
                  <td>{sentence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

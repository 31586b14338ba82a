import type { Sufficiency } from '@/lib/domain/scoring/assessment';
import { PACE_LABELS } from '@/lib/domain/scoring/labels';
import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import { wordSufficiency } from '@/lib/domain/scoring/word-sufficiency';
import { reasonRows, statusRows } from '@/lib/view/method/reason-rows';
import { settingValue } from '@/lib/view/method/setting-rows';
import { ForecastAccuracy } from './forecast-accuracy';
import { RuleTable } from './rule-table';

/** Status, rate, pace and outlook. */
export function AssessSections({ settings }: { settings: ScoringSettings }) {
  const value = (key: keyof ScoringSettings) => settingValue(key, settings);
  const sufficient = (sufficiency: Sufficiency) => wordSufficiency(sufficiency, settings);
  return (
    <>
      <section id="status">
        <h2>当前状态</h2>
        <p>
          比较的是原始的精确数，从不用四舍五入后的数：93.995 达不到“≥94”，即使页面上显示为
          94.0。没有数、不能评、不适用是三回事，从不当作 0。
        </p>
        <RuleTable head={['状态', '什么情况']} rows={statusRows()} />
        <h3>不可评的原因</h3>
        <RuleTable head={['原因', '什么情况']} rows={reasonRows()} />
        <h3>接近达标</h3>
        <p>
          未达标、但与目标相差不超过目标值的 {value('nearTolerance')}
          ，标“接近达标”。它仍是未达标，只是报告用语可写“基本实现”。
        </p>
      </section>
      <section id="rate">
        <h2>达标率</h2>
        <p className="method-formula">达标率 =（已达标 + 趋势符合 + 研判达标）÷（全部 − 不可评 − 缺报）</p>
        <p>
          每次给出达标率，都同时列出每一类的项数和分母。各类项数加起来必须等于指标总数，否则页面和报告不给出达标率。
        </p>
      </section>
      <section id="pace">
        <h2>进度</h2>
        <p className="method-formula">进度比 =（现值 − 基期值）÷（目标值 − 基期值）÷（已过年数 ÷ 总年数）</p>
        <ul>
          <li>
            不低于 {value('paceOnTrack')}：{PACE_LABELS.onTrack}
          </li>
          <li>
            {value('paceFaster')} 至 {value('paceOnTrack')}：{PACE_LABELS.faster}
          </li>
          <li>
            0 至 {value('paceFaster')}：{PACE_LABELS.slow}
          </li>
          <li>小于 0：{PACE_LABELS.reverse}</li>
        </ul>
        <p>
          基期就已达标，或基期与目标的差距小于报告精度、未超出偶然波动（置信区间半宽）的，不作除法，只看能不能“
          {PACE_LABELS.keep}”。
        </p>
        <p>
          每年还需的变化只入不舍，照所列的数年年做到，就能达标。规划中期调整了目标的，各年按当年生效的目标评价、计算进度。
        </p>
      </section>
      <section id="outlook">
        <h2>预测</h2>
        <p>看同一口径有几个年度的数据（含基期）。口径一变，重新起算。</p>
        <ul>
          <li>{sufficient('baseline')}：不推算。</li>
          <li>{sufficient('requiredChange')}。</li>
          <li>{sufficient('indicative')}。</li>
          <li>
            {sufficient('forecast')}：给出 {value('forecastLevel')}{' '}
            预测区间。整个区间达标为“预计达标”，一部分达标为“存在风险”，整个区间都不达标为“预计达标困难”。
          </li>
        </ul>
        <p>按目标推算的期望例数过少的，不作预测结论，改看多年合并率。</p>
        <ForecastAccuracy />
      </section>
    </>
  );
}

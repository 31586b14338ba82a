import { SPINE_DISTRICTS } from '@/lib/domain/comparison/place-on-spine';

/** How places, averages and the list of those apart come about; printed with every comparison. */
export function RankRule({ open = false }: { open?: boolean }) {
  return (
    <details className="card compare-card compare-more" open={open}>
      <summary>位次、平均和区间是怎么来的</summary>
      <ul>
        <li>
          <b>谁参加比较：</b>
          本年数值已审核，且计量单位、口径、目标方向与多数区县相同。其余区县单独列出并写明原因。年度尚未归档的数值标“初步数”。
        </li>
        <li>
          <b>位次：</b>
          有分子、分母的比率按 95%
          置信区间比较。一个区县的整个区间都优于另一个，才算更好；区间重叠即不分先后，位次写成范围，如“第 2—4
          位”：前面是明显更好的区县数加
          1，后面是总数减去明显更差的区县数。没有分子、分母的数值和全数统计没有区间，按数值排列，数值相等的并列。
        </li>
        <li>
          <b>区间：</b>
          百分比用 Wilson 法；比率例数不少于 10 用 Byar 近似，不足 10 用精确 Poisson 法；各区县统一取
          95%。逐个区间比较对两两差异偏于谨慎，没有对多重比较另作校正。
        </li>
        <li>
          <b>平均：</b>
          只在同一个市之内计算，且该市参加比较的区县都有可比数值。都有分子、分母时为分子合计除以分母合计，否则为算术平均。它只代表您可查看的区县，不等于全市统计数。
        </li>
        <li>
          <b>位置图：</b>
          可比区县不少于 {SPINE_DISTRICTS} 个才画；中线为中位数，两端按离中位数最远的区县等比例展开。
        </li>
        <li>
          <b>出处：</b>
          位次范围见 Klein、Wright、Wieczorek（2020，JRSS C 69 卷 3 期）；区间重叠偏于谨慎见
          Schenker、Gentleman（2001，The American Statistician 55 卷 3 期）；区间算法与位置图参照英国
          Fingertips 的指标方法。
        </li>
      </ul>
    </details>
  );
}

import { UNCONFIRMED_LABEL } from '../../domain/scoring/labels';
import { parseSettingsOf, type ScoringSettings } from '../../domain/scoring/settings';
import { describeRule } from '../../domain/target/describe-rule';
import { parseTarget } from '../../domain/target/parse-target';

type Sample = { indicator: string; unit: string; target: string };

export type TargetKind = {
  name: string;
  meaning: string;
  examples: { indicator: string; target: string; words: string; mark: string | null }[];
};

const KINDS: { name: string; meaning: string; samples: Sample[] }[] = [
  {
    name: '达到一个数值',
    meaning:
      '把实际值与目标值逐位比较。“以上、以下、不低于、不超过、达到”含本数，“超过、低于、高于、不足”不含本数。',
    samples: [
      { indicator: '孕产妇系统管理率', unit: '%', target: '≥94' },
      { indicator: '孕产妇死亡率', unit: '1/10万', target: '＜8' },
      { indicator: '农村卫生厕所普及率', unit: '%', target: '达到95%' },
      { indicator: '孕产妇死亡率', unit: '1/10万', target: '8' },
    ],
  },
  {
    name: '在一个区间内',
    meaning: '实际值落在区间内为达标，含两端。“左右”按参数表中的容差展开。',
    samples: [
      { indicator: '女性劳动者占比', unit: '%', target: '45左右' },
      { indicator: '出生人口性别比', unit: '', target: '趋于平衡' },
    ],
  },
  {
    name: '两项之比',
    meaning: '比较前项与后项的比值。',
    samples: [{ indicator: '男女厕位比例', unit: '', target: '2∶3' }],
  },
  {
    name: '升降趋势',
    meaning:
      '“逐年”要求每年都比上年好，“提高、降低”只与基期比；“巩固、得到控制”不差于基期即为符合；已到上限或下限的，保持即可。',
    samples: [
      { indicator: '婚前医学检查率', unit: '%', target: '逐年提高' },
      { indicator: '儿童肥胖率', unit: '%', target: '明显降低' },
      { indicator: '村党组织书记中女性比例', unit: '%', target: '巩固提高' },
    ],
  },
  {
    name: '比某一年变化多少',
    meaning: '与所写年份的数相比。原文没有写明与哪一年比的，须由人确认。',
    samples: [
      { indicator: '儿童伤害死亡率', unit: '1/10万', target: '以2020年为基数下降20%' },
      { indicator: '儿童新发近视率', unit: '%', target: '每年降低1个百分点以上' },
    ],
  },
  {
    name: '与参照值相比',
    meaning: '与所关联指标或参照表的同年数值比较。参照值缺的，不作评价。',
    samples: [
      { indicator: '党代表中女性比例', unit: '%', target: '不低于本地区党员总数中女性比例' },
      { indicator: '职工代表大会中女性比例', unit: '%', target: '与女职工比例相适应' },
    ],
  },
  {
    name: '分阶段、分项目',
    meaning:
      '到了哪一年，就按哪一阶段的目标评价；一行含几个目标的，由妇儿工委办拆为分项，各分项都达标才算达标，统计时仍计一项。',
    samples: [
      {
        indicator: '孕产妇死亡率',
        unit: '1/10万',
        target: '到2025年控制在10.5/10万以下，到2030年下降到10/10万以下',
      },
      {
        indicator: '新生儿、婴儿和5岁以下儿童死亡率',
        unit: '‰',
        target: '分别控制在3.0‰、5.0‰和6.0‰以下',
      },
    ],
  },
  {
    name: '人工研判',
    meaning: '没有量化口径的，由妇儿工委办研判并签署，写明理由和依据材料。系统从不自动给出结论。',
    samples: [{ indicator: '支持家庭发展的法规政策体系', unit: '', target: '基本形成' }],
  },
];

/** Every kind of target with examples, read here and now by the very code that reads the plans. */
export function targetKinds(inForce: ScoringSettings): TargetKind[] {
  const settings = parseSettingsOf(inForce);
  return KINDS.map(({ name, meaning, samples }) => ({
    name,
    meaning,
    examples: samples.map((sample) => {
      const { rule, confidence } = parseTarget({ ...sample, planEnd: 2030 }, settings);
      return {
        indicator: sample.indicator,
        target: sample.target,
        words: describeRule(rule, sample.unit),
        mark: confidence === 'confirm' ? UNCONFIRMED_LABEL : null,
      };
    }),
  }));
}

import type { AbsenceReason, Status, WarningType } from '../../domain/scoring/assessment';
import { REASON_LABELS, STATUS_LABELS, WARNING_LABELS } from '../../domain/scoring/labels';

export type Row = { name: string; when: string };
export type WarningRow = Row & { level: string };

const STATUS_WHEN: Record<Status, string> = {
  met: '最近一次审核通过的数据符合目标。',
  notMet: '不符合目标。与目标相差很小的，另标“接近达标”。',
  trendMet: '趋势类目标成立：方向对、该逐年的逐年都对。',
  trendNotMet: '趋势类目标不成立，并列出是哪几年。',
  judgedMet: '研判类目标，由人签名认定达标。',
  judgedNotMet: '研判类目标，由人签名认定未达标。',
  notAssessable: '现有材料不足以评价，并写明原因；不计入达标率的分母。',
  noData: '该年度没有审核通过的数据，并写明应由哪个单位报送。',
};

const REASON_WHEN: Record<Exclude<AbsenceReason, 'notReported'>, string> = {
  awaitingJudgement: '研判类目标，尚无人签名认定。',
  referenceMissing: '与参照值相比的目标，没有关联参照，或参照值当年尚未审核、填写。',
  baselineOnly: '只有基期一个数，看不出变化。',
  baselineMissing: '目标要与基期比，而基期没有数。',
  ruleUnparsed: '目标值读不出含义，请妇儿工委办更正读法。',
  tooFewAfterDefinitionChange: '口径变更后重新起算，数据还不够。',
  partsMissing: '一行含几个目标，尚未拆为分项；或已拆分，有的分项还没有结论。',
};

const WARNING_WHEN: Record<WarningType, { when: string; level: string }> = {
  unlikely: {
    when: '预测为预计达标困难，或进展缓慢、反向且数据够用。',
    level: '约束性红，预期性黄；反向时红',
  },
  atRisk: {
    when: '预测区间一部分达标、一部分不达标；进度需加快；进展缓慢、反向而数据不够用；或基期已达标、现在失守。',
    level: '约束性黄，预期性蓝',
  },
  missed: { when: '到了目标年（或须每年做到的目标）仍未达标。', level: '约束性红，预期性黄' },
  reversal: {
    when: '连续两年背离目标，或一年的背离超出正常起伏。责任单位说明原因后，该年度才能归档。',
    level: '黄',
  },
  volatile: { when: '当年变化远大于以往各年，升降都算。责任单位说明原因后，该年度才能归档。', level: '黄' },
  missing: {
    when: '轮次关闭仍未报送，或连续两年没有数据，附关闭时登记的原因。登记为不适用、未列入该轮次的年度不计。',
    level: '蓝，第二年起黄',
  },
  doubtful: { when: '数值未通过校验，填报人写明理由后仍报送。', level: '蓝' },
};

const entries = <K extends string, V>(record: Record<K, V>) => Object.entries(record) as [K, V][];

export const statusRows = (): Row[] =>
  entries(STATUS_WHEN).map(([status, when]) => ({ name: STATUS_LABELS[status], when }));

export const reasonRows = (): Row[] =>
  entries(REASON_WHEN).map(([reason, when]) => ({ name: REASON_LABELS[reason], when }));

export const warningRows = (): WarningRow[] =>
  entries(WARNING_WHEN).map(([type, row]) => ({ name: WARNING_LABELS[type], ...row }));

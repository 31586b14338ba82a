/**
 * What a measure wants by its name alone: 率 of death, illness, injury, crime … = lower is better (method §1).
 * The head noun at the end decides first: 艾滋病检测率 is a rate of testing, not of illness.
 */
export type MeasureDirection = 'up' | 'down' | 'unknown';

const NEGATED_HEAD =
  /(不合格|不达标|不及格|未达标|未接种|未入学|漏[检报]|不良|不满意)(率|比例|占比|数|数量|人数)?$/;

const DOWN_HEAD =
  /(死亡|病死|患病|发病|发生|发案|检出|感染|传播|近视|视力不良|贫血|龋患|患龋|龋齿|龋|迟缓|低体重|肥胖|超重|消瘦|营养不良|致残|致死|残疾|自杀|自伤|伤害|犯罪|辍学|流失|失学|失业|贫困|吸烟|剖宫产|剖腹产|流产|引产|早产|欺凌|复发|重犯|再犯|文盲|事故|违法|缺陷)(?:率|比|比例|比重|占比|人数|数|数量|件数|起数|案件数|案件发生数|总数)?$/;

const UP_HEAD =
  /(检测|筛查|检查|普查|检验|监测|检|查|治疗|救治|治愈|诊断|治|矫正|矫治|覆盖|知晓|管理|接种|控制|喂养|入学|入园|升学|巩固|完成|毕业|参保|参与|普及|达标|合格|优良|优秀|良好|满意|正确|干预|随访|访视|建档|建卡|建册|登记|签约|配备|配置|配建|设置|设立|建成|建有|建|开设|开课|开展|建立|建设|服务|救助|帮扶|资助|保障|安置|援助|化解|调解|结案|办结|破案|侦破|起诉|审结|执行|住院分娩|分娩|就业|创业|培训|受训|接受|指导|自来水|供水|卫生厕所|绿化|处理|普惠|落实|兑现|报告|评审|转化|康复|随班就读|机构|健康素养|参检|应答|回收|利用|使用|签订|鉴定|拥有)(率|比例|占比|比重|面|人数|数|数量)$/;

const DOWN_ANYWHERE =
  /(犯罪|罪犯|嫌疑人|死亡|患病|发病|近视|贫血|龋|生长迟缓|肥胖|自杀|自伤|伤害|强奸|拐卖|猥亵|性侵|家庭暴力|家暴|虐待|遗弃|欺凌|溺水|事故|违法|失学|辍学|文盲|贫困发生|差距|差异|污染|安全事件|用眼时间|屏幕时间|作业时间|抑郁|焦虑|重男轻女|大班额|歧视|早婚|意外妊娠|非意愿妊娠|人工流产)/;

const UP_ANYWHERE =
  /(寿命|受教育年限|睡眠时间|活动时间|锻炼时间|光照|自然光|床位|医生|医师|护士|教师|托位|学位|机构|设施|站点|面积|经费|投入|收入|参保|参加|素养|满意|友好|文明家庭|基地|服务|宣传|指导|演练|培训|探访|检查|活动|安全教育|技能教育)/;

/** A ratio of two sexes or places has no better end that its name tells; these do. */
const DOWN_RATIO = /(收入|工资|生师)比$|(差距|差异系数|恩格尔系数|基尼系数)$/;
const ILL_OMEN =
  /(违规|违法|非法|无证|投诉|举报|隐患|不足|缺口|关停|取缔|受害|受伤|遭受|侵害|负担|费用|留守|困境|困难|流浪|贫困|低保|特困|失踪|离婚|离异|信访|上访|溺亡|出血|死胎|死产|沉迷|暴露|阳性|农药|化肥)/;

const POSITIVE_CONTEXT =
  /(法律援助|司法救助|心理辅导|防治知识|知识知晓|预防教育|防控|控制能力|救助|康复|干预|宣传教育|知识|技能|防范|防治|预防|培训|演练|检查|筛查)/;
const WELFARE_BURDEN = /(低保|特困|救助对象|贫困人口|失业人员|农民工|留守)/;

/** 'down' = lower is better; 'unknown' = the name does not say (then nothing may be assumed silently). */
export function measureDirection(indicator: string): MeasureDirection {
  const name = indicator
    .replace(/[（(][^（）()]*[）)]$/, '')
    .replace(/\s+/g, '')
    .replace(/[*＊]+$/, '');
  if (NEGATED_HEAD.test(name)) return 'down';
  if (/(下降|降低|减少)(率|幅度|比例)$/.test(name)) return 'up';
  if (DOWN_HEAD.test(name) || DOWN_RATIO.test(name)) return 'down';
  if (/(?<!占)比$/.test(name)) return 'unknown';
  if (UP_HEAD.test(name)) return 'up';
  if (DOWN_ANYWHERE.test(name) && !POSITIVE_CONTEXT.test(name)) return 'down';
  if (/女/.test(name) && /(比例|占比|比重)$/.test(name))
    return WELFARE_BURDEN.test(name) || ILL_OMEN.test(name) ? 'unknown' : 'up';
  if (UP_ANYWHERE.test(name) && !ILL_OMEN.test(name)) return 'up';
  return 'unknown';
}

/** A count of this kind may well want to be small: 留守儿童数. A bare number is then no floor without a question. */
export function isOminous(indicator: string): boolean {
  return ILL_OMEN.test(indicator) || WELFARE_BURDEN.test(indicator);
}

/** 出生人口性别比 has a natural middle instead of a better end. */
export function isBirthSexRatio(indicator: string): boolean {
  return /(出生|新生儿|婴儿).*性别比/.test(indicator) || indicator.trim() === '性别比';
}

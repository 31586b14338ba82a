import { printRule } from './print-rule';
import { MEASURE_TAIL } from './read-compound';
import type { TargetRule } from './rule';

/** What a part would be called and asked, as a first draft for the office. */
export type SuggestedPart = { name: string; targetText: string };

/** Whom or what a whole list of measures is about: 孕产妇（艾滋病、梅毒…检测率）, 区国有企业（董事会、监事会…）. */
const SHARED_HEAD =
  /^(?:(?:区|县|市)?(?:属)?国有企业|(?:感染)?孕产妇(?:感染)?|感染|适龄妇女|农村妇女|妇女|女性|女童|适龄儿童|(?:\d+[—–-]\d+岁)?儿童|中小学生|学生)/;
/** What stands before the measure and holds for the whole list with it: …中女性比例, …孕产妇治疗率, …防治知识知晓率. */
const BEFORE_MEASURE = /(?:孕产妇|妇女|儿童)?(?:成员)?(?:中的?)?(?:女性)?的?(?:防治)?(?:知识)?$/;

/**
 * The parts of a row: those its rule names, each with its own target; where the target is one for all, those its
 * name lists, each with that target. Empty where neither names any.
 */
export function suggestParts(
  row: { name: string; unit: string; targetText: string },
  rule: TargetRule | null,
): SuggestedPart[] {
  if (rule?.kind === 'compound') {
    return rule.parts.map((part) => ({
      name: nameOfLabel(part.label, row.name),
      targetText: printRule(part.rule, row.unit),
    }));
  }
  return splitName(row.name).map((name) => ({ name, targetText: row.targetText }));
}

/** A label that is a whole name stays; one that only says where or for whom (城市) goes before the row's name. */
function nameOfLabel(label: string, rowName: string): string {
  return MEASURE_TAIL.test(label) || rowName.includes(label) ? label : `${label}${rowName}`;
}

/** 孕产妇艾滋病、梅毒和乙肝检测率 → 孕产妇艾滋病检测率, 孕产妇梅毒检测率, 孕产妇乙肝检测率. */
function splitName(name: string): string[] {
  const listed = name.split(/[、，]|和|及(?!时)|与/).filter((part) => part !== '');
  const last = listed.at(-1);
  if (listed.length < 2 || last === undefined) return [];
  const head = SHARED_HEAD.exec(name)?.[0] ?? '';
  const tail = sharedTail(last);
  return listed.map((part, index) => {
    const opened = index === 0 || part.startsWith(head) ? part : `${head}${part}`;
    return index === listed.length - 1 ? opened : `${opened}${tail}`;
  });
}

function sharedTail(last: string): string {
  const measure = MEASURE_TAIL.exec(last);
  if (!measure) return '';
  return `${BEFORE_MEASURE.exec(last.slice(0, measure.index))?.[0] ?? ''}${measure[0]}`;
}

import type { Explanation, Status } from './assessment';
import { PART_STANDING, type AssessedPart, type PartStanding } from './combine-parts';
import { REASON_LABELS, STATUS_LABELS } from './labels';

/** 为什么 of a row that is met only when all its parts are: who stands where, and each part's own grounds. */
export function explainParts(parts: readonly AssessedPart[], status: Status): Explanation {
  const standing = wordRow(parts, status);
  const each = parts.map(({ name, assessment }) => `${name}：${assessment.explanation.standing}`);
  return {
    sentence: `${standing}。${each.join('；')}。`,
    standing,
    rule: parts.map(({ name, assessment }) => `${name}：${assessment.explanation.rule}`).join('；'),
    formulas: [],
    readings: [],
    settings: sharedSettings(parts),
    forecast: null,
    limits: parts.flatMap(({ name, assessment }) =>
      assessment.explanation.limits.map((limit) => `${name}：${limit}`),
    ),
    parts: parts.map(({ name, unit, assessment }) => ({
      name,
      unit,
      status: assessment.status,
      formulas: assessment.explanation.formulas,
      readings: assessment.explanation.readings,
      forecast: assessment.explanation.forecast,
    })),
  };
}

/** 共 2 个分项，全部达标才算达标；1 项未达到要求（乙），未达标 */
function wordRow(parts: readonly AssessedPart[], status: Status): string {
  const named = (standing: PartStanding, words: string) => {
    const found = parts.filter(({ assessment }) => PART_STANDING[assessment.status] === standing);
    return found.length === 0 ? [] : [`${found.length} 项${words}（${found.map(nameOf).join('、')}）`];
  };
  const open = [...named('bad', '未达到要求'), ...named('missing', '尚无结论')];
  const found = open.length === 0 ? '各项均达到要求' : open.join('，');
  const reason = status === 'notAssessable' ? ` · ${REASON_LABELS.partsMissing}` : '';
  return `共 ${parts.length} 个分项，全部达标才算达标；${found}，${STATUS_LABELS[status]}${reason}`;
}

function nameOf({ name, assessment: { status, reason } }: AssessedPart): string {
  if (status === 'noData') return `${name} · ${STATUS_LABELS.noData}`;
  return status === 'notAssessable' && reason ? `${name} · ${REASON_LABELS[reason]}` : name;
}

/** Every setting that had a part in some verdict, once: all parts of a year are scored with the same ones. */
function sharedSettings(parts: readonly AssessedPart[]): Explanation['settings'] {
  const used = parts.flatMap(({ assessment }) => assessment.explanation.settings);
  return [...new Map(used.map((setting) => [setting.name, setting])).values()];
}

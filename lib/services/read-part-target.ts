import type { NewPart } from '@/lib/db/parts';
import type { IndicatorState } from '@/lib/db/plan-setup';
import { parseSettingsOf, type ScoringSettings } from '@/lib/domain/scoring/settings';
import { judgedTarget } from '@/lib/domain/target/judged-target';
import { parseTarget } from '@/lib/domain/target/parse-target';
import { AppError } from '@/lib/errors';
import type { PartInput } from '@/lib/schemas/plan-setup';

/**
 * A part with its target read like any printed one; what is unsure waits for confirmation. Throws `invalidInput` for
 * a target that holds several values itself: a part is not divided again. `field` is where the form shows it.
 */
export function readPart(
  part: PartInput,
  { periodEnd }: Pick<IndicatorState, 'periodEnd'>,
  settings: ScoringSettings,
  field: string,
): NewPart {
  const { name, unit, entryKind, targetText } = part;
  const target =
    entryKind === 'judgement'
      ? judgedTarget(name, targetText)
      : parseTarget(
          { indicator: name, unit, target: targetText, planEnd: periodEnd },
          parseSettingsOf(settings),
        );
  if (target.rule.kind !== 'compound') return { ...part, target };
  const message = '这个目标值里仍有几个数，请再拆细，一个分项只写一个目标。';
  throw new AppError('invalidInput', 'compound target of a part', {
    userMessage: `“${name}”：${message}`,
    detail: { fields: { [field]: message } },
  });
}

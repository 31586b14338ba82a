import type { Attribute } from '@/lib/domain/scoring/assessment';
import { ATTRIBUTE_LABELS } from '@/lib/domain/scoring/labels';

/** 约束性 or 预期性; nothing where the plan prints neither. */
export function AttributeTag({ attribute }: { attribute: Attribute }) {
  if (!attribute) return null;
  return (
    <span className={attribute === 'binding' ? 'tag tag-binding' : 'tag'}>{ATTRIBUTE_LABELS[attribute]}</span>
  );
}

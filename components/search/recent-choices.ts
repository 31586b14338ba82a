/** What somebody opened from the search box lately, kept in their browser. */
export type Choice = { href: string; name: string; label: string };

const KEPT_AT_MOST = 6;

const keyOf = (userId: string, district: string) => `fuer.search.${userId}.${district}`;

/** Latest first; none where the browser keeps nothing, or what it kept is not ours. */
export function readChoices(userId: string, district: string): Choice[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId, district)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isChoice).slice(0, KEPT_AT_MOST) : [];
  } catch {
    return [];
  }
}

export function keepChoice(userId: string, district: string, choice: Choice): void {
  const others = readChoices(userId, district).filter(({ href }) => href !== choice.href);
  try {
    localStorage.setItem(keyOf(userId, district), JSON.stringify([choice, ...others].slice(0, KEPT_AT_MOST)));
  } catch {
    // A browser that keeps nothing still searches.
  }
}

/** Only paths of our own are opened. */
function isChoice(value: unknown): value is Choice {
  if (typeof value !== 'object' || value === null) return false;
  const { href, name, label } = value as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    typeof label === 'string' &&
    typeof href === 'string' &&
    /^\/[^/\\]/.test(href)
  );
}

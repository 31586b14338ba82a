/** An indicator and the one it is compared with. */
export type ReferenceLink = { id: string; name: string; referenceId: string | null };

/**
 * The ring that comparing `fromId` with `toId` would close: names in order, the first one again at the end.
 * null: there is none. An indicator compared with itself is the smallest ring.
 */
export function findReferenceRing(
  links: readonly ReferenceLink[],
  fromId: string,
  toId: string,
): string[] | null {
  const byId = new Map(links.map((link) => [link.id, link]));
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  const names = [nameOf(fromId)];
  const seen = new Set<string>();
  for (let id: string | null = toId; id !== null && !seen.has(id); id = byId.get(id)?.referenceId ?? null) {
    seen.add(id);
    names.push(nameOf(id));
    if (id === fromId) return names;
  }
  return null;
}

/** Why the link is refused, and what to do. */
export function describeRing(names: readonly string[]): string {
  if (names.length === 2) return '指标不能以自己为参照，请选择其他指标。';
  const chain = names.map((name) => `“${name}”`).join(' → ');
  return `这样关联，参照关系会循环：${chain}。请选择其他指标。`;
}

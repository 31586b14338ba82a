import { flattenText, type FlatBlock, type RichText } from './rich-text';

/** One line of a comparison; `changed` names what stays at both ends and what was replaced between. */
export type TextChange =
  | { type: 'same' | 'added' | 'removed'; block: FlatBlock }
  | { type: 'changed'; block: FlatBlock; head: string; before: string; after: string; tail: string };

/** More blocks than this are compared as a whole: the table would grow with the square of their number. */
const MAX_COMPARED = 600;

/** What became of a text, block by block in reading order. */
export function compareTexts(before: RichText, after: RichText): TextChange[] {
  const old = flattenText(before);
  const now = flattenText(after);
  let start = 0;
  while (start < Math.min(old.length, now.length) && isSame(old[start]!, now[start]!)) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, now.length) - start &&
    isSame(old[old.length - 1 - end]!, now[now.length - 1 - end]!)
  ) {
    end += 1;
  }
  const middle = align(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return [...now.slice(0, start).map(same), ...pairChanges(middle), ...now.slice(now.length - end).map(same)];
}

export const hasChanges = (changes: readonly TextChange[]): boolean =>
  changes.some(({ type }) => type !== 'same');

const same = (block: FlatBlock): TextChange => ({ type: 'same', block });

const isSame = (a: FlatBlock, b: FlatBlock): boolean =>
  a.text === b.text && a.kind === b.kind && a.level === b.level;

/** Longest common run of blocks; what is not in it was removed or added. */
function align(old: readonly FlatBlock[], now: readonly FlatBlock[]): TextChange[] {
  if (old.length > MAX_COMPARED || now.length > MAX_COMPARED) return [...old.map(removed), ...now.map(added)];
  const longest = commonLengths(old, now);
  const changes: TextChange[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length && j < now.length) {
    if (isSame(old[i]!, now[j]!)) {
      changes.push(same(now[j]!));
      i += 1;
      j += 1;
    } else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) {
      changes.push(removed(old[i]!));
      i += 1;
    } else {
      changes.push(added(now[j]!));
      j += 1;
    }
  }
  return [...changes, ...old.slice(i).map(removed), ...now.slice(j).map(added)];
}

const removed = (block: FlatBlock): TextChange => ({ type: 'removed', block });
const added = (block: FlatBlock): TextChange => ({ type: 'added', block });

function commonLengths(old: readonly FlatBlock[], now: readonly FlatBlock[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      table[i]![j] = isSame(old[i]!, now[j]!)
        ? table[i + 1]![j + 1]! + 1
        : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

/** How far ahead the new wording of a block is looked for. */
const LOOK_AHEAD = 6;

/** Within a run of changes, a removed block and an added one with much in common are one block that was reworded. */
function pairChanges(changes: readonly TextChange[]): TextChange[] {
  const paired: TextChange[] = [];
  for (let start = 0; start < changes.length;) {
    let end = start;
    while (end < changes.length && changes[end]!.type !== 'same') end += 1;
    paired.push(...pairRun(changes.slice(start, end)), ...changes.slice(end, end + 1));
    start = end + 1;
  }
  return paired;
}

function pairRun(run: readonly TextChange[]): TextChange[] {
  const added = run.filter(({ type }) => type === 'added');
  let taken = 0;
  const paired = run
    .filter(({ type }) => type === 'removed')
    .flatMap((change): TextChange[] => {
      for (let at = taken; at < Math.min(added.length, taken + LOOK_AHEAD); at += 1) {
        const reworded = reword(change.block, added[at]!.block);
        if (!reworded) continue;
        const between = added.slice(taken, at);
        taken = at + 1;
        return [...between, reworded];
      }
      return [change];
    });
  return [...paired, ...added.slice(taken)];
}

/** Null when the two have too little in common to be read as one. */
function reword(old: FlatBlock, now: FlatBlock): TextChange | null {
  if (old.kind !== now.kind) return null;
  const from = [...old.text];
  const to = [...now.text];
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  if ((head + tail) * 3 < Math.max(from.length, to.length)) return null;
  return {
    type: 'changed',
    block: now,
    head: from.slice(0, head).join(''),
    before: from.slice(head, from.length - tail).join(''),
    after: to.slice(head, to.length - tail).join(''),
    tail: to.slice(to.length - tail).join(''),
  };
}

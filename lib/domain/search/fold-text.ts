/** Longer ones are cut. */
export const MAX_QUERY_LENGTH = 60;

/** A text as it is compared: width, case, kind of dash and white space make no difference. */
export type FoldedText = {
  text: string;
  /** For each character of `text` the place in the original it comes from. */
  starts: number[];
  /** And where that character of the original ends. */
  ends: number[];
};

/** Character by character, so that a part of a text folds to a part of what the whole folds to. */
export function foldText(original: string): FoldedText {
  const folded: FoldedText = { text: '', starts: [], ends: [] };
  let start = 0;
  for (const character of original) {
    const end = start + character.length;
    const kept = foldCharacter(character).replace(/\s/gu, '');
    folded.text += kept;
    for (let place = 0; place < kept.length; place += 1) {
      folded.starts.push(start);
      folded.ends.push(end);
    }
    start = end;
  }
  return folded;
}

/** The words of a query, folded; none of a query of white space. */
export function wordsOf(query: string): string[] {
  const spaced = [...query].map(foldCharacter).join('');
  return spaced.split(/\s+/u).filter((word) => word !== '');
}

/** ü is typed as v. */
function foldCharacter(character: string): string {
  return character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/ü/gu, 'v');
}

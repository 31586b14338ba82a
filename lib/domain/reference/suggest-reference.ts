/** Something an indicator can be compared with. */
export type ReferenceCandidate = { name: string };

/** Where something is counted, and that it is a share or a mean: said by many names, and telling nothing apart. */
const SAID_BY_MANY =
  /本地区|本辖区|全[区县市省国]|中国共产党|总人数|总数|人数|所占|平均|水平|女性|妇女|男[性生]|上一?届|同[期类龄]|比例|比重|占比|[女的中占值]/g;

/** What is left of a name when the words common to most are taken away: 党员 of 本地区党员总数中女性比例. */
function subjectOf(name: string): string {
  const subject = name.replace(/[（(].*?[）)]/g, '').replace(SAID_BY_MANY, '');
  // 女党员占党员总数的比例 says its subject twice.
  const half = subject.slice(0, subject.length / 2);
  return half + half === subject ? half : subject;
}

/**
 * The candidates that a target's words (`reference`) most likely mean. Only what says the same thing is suggested:
 * a wrong suggestion that somebody accepts is a wrong verdict.
 */
export function suggestReferences<T extends ReferenceCandidate>(
  reference: string,
  indicatorName: string,
  candidates: readonly T[],
): T[] {
  const own = [reference, ownReferenceName(reference, indicatorName)];
  const exact = candidates.filter(({ name }) => own.includes(name));
  if (exact.length > 0) return exact;
  const subject = subjectOf(reference);
  return subject === '' ? [] : candidates.filter(({ name }) => subjectOf(name) === subject);
}

/**
 * What a table of outside values is called: 全市平均水平 is another number for each indicator, 女职工比例 is not.
 */
export function ownReferenceName(reference: string, indicatorName: string): string {
  return subjectOf(reference) === '' ? `${reference}（${indicatorName}）` : reference;
}

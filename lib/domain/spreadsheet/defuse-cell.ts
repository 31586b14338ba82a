/**
 * A cell of a CSV that a spreadsheet would run as a formula, also one in full-width signs, is preceded by an
 * apostrophe, and so is one that begins with such an apostrophe, so that both can be told apart; a plain number
 * keeps its sign.
 */
export function defuseCell(text: string): string {
  const isNumber = /^[-+]?\d+(\.\d+)?$/.test(text);
  return /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) && !isNumber ? `'${text}` : text;
}

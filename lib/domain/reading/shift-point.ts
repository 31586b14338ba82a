/** Moves the decimal point right (`by` > 0) or left, keeping every digit that was typed: 6.30 → 63.0. */
export function shiftPoint(text: string, by: number): string {
  const negative = text.startsWith('-');
  const [whole = '0', decimals = ''] = (negative ? text.slice(1) : text).split('.');
  const digits = whole + decimals;
  const point = whole.length + by;
  const left = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const right = point < 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  const plain = left.replace(/^0+(?=\d)/, '') + (right ? `.${right}` : '');
  return negative ? `-${plain}` : plain;
}

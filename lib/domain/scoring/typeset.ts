/**
 * A number as it is printed: groups of three from five digits on, as official tables have it (8500, 12,000), and a
 * minus as wide as a plus, never taken for a hyphen. Decimals stay as given; what is no decimal number is left alone.
 */
export function typeset(text: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  if (whole === '') return text;
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign === '-' ? '−' : ''}${grouped}${rest}`;
}

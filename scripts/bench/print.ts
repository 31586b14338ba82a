export type Figure = Record<string, string | number | boolean>;

/** One JSON line to standard output; fractions to four significant digits. */
export function print(figure: Figure): void {
  const rounded = Object.entries(figure).map(([key, value]) => [
    key,
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value,
  ]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`);
}

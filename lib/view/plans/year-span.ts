/** 2021—2024 · 2021、2023—2025: years in order, runs of three and more joined. */
export function wordYearSpan(years: readonly number[]): string {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && year === run.at(-1)! + 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}—${run.at(-1)}` : run.join('、'))).join('、');
}

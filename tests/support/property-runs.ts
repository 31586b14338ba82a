/** How often a law is tried: as often as wanted, or fewer where each fault of a mutation run costs them all again. */
export const runs = (wanted: number): number => Math.min(wanted, Number(process.env.PROPERTY_RUNS ?? wanted));

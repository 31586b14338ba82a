export type NaturalLimits = { floor: number | null; ceiling: number | null };

export type ScaleName = 'raw' | 'log' | 'logit';

/** A scale to fit on; `from` undoes `to`. On a bent scale no forecast can leave the natural limits. */
export type Scale = { name: ScaleName; to: (value: number) => number; from: (bent: number) => number };

const RAW: Scale = { name: 'raw', to: (value) => value, from: (value) => value };

/**
 * The scales a series can be forecast on: as it is, and – where its unit bounds it and every reading lies inside the
 * bounds – on the log of its distance from the floor, or the logit between floor and ceiling.
 */
export function scalesFor(values: readonly number[], limits: NaturalLimits): Scale[] {
  const bent = bentScale(limits);
  if (!bent || !values.every((value) => Number.isFinite(bent.to(value)))) return [RAW];
  return [RAW, bent];
}

function bentScale({ floor, ceiling }: NaturalLimits): Scale | null {
  if (floor === null) return null;
  if (ceiling === null) {
    return {
      name: 'log',
      to: (value) => Math.log(value - floor),
      from: (bent) => floor + Math.exp(bent),
    };
  }
  const height = ceiling - floor;
  return {
    name: 'logit',
    to: (value) => Math.log((value - floor) / (ceiling - value)),
    from: (bent) => floor + height / (1 + Math.exp(-bent)),
  };
}

export function withinLimits(value: number, { floor, ceiling }: NaturalLimits): number {
  if (floor !== null && value < floor) return floor;
  if (ceiling !== null && value > ceiling) return ceiling;
  return value === 0 ? 0 : value;
}

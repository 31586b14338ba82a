import type { ExactNumber } from '../target/rule';

/** When a value is questioned. Settings of the office, not national rules. */
export type CheckSettings = {
  /** % indicators: change against the last value, in points. */
  maxChangePercent: ExactNumber;
  /** Other units: change as a share of the last value. */
  maxChangeShare: ExactNumber;
  /** Changes below these never raise a question, however large as a share. */
  changeFloorPermille: ExactNumber;
  changeFloorPerTenThousands: ExactNumber;
  changeFloorOther: ExactNumber;
  /** Below this many events a rate jumps by chance; only the counts are looked at. */
  smallCount: number;
};

export const DEFAULT_CHECK_SETTINGS: CheckSettings = {
  maxChangePercent: '10',
  maxChangeShare: '0.5',
  changeFloorPermille: '1',
  changeFloorPerTenThousands: '3',
  changeFloorOther: '3',
  smallCount: 10,
};

import type { RowStep } from './indicator-row';

/** What the office has opened a dialog for. */
export type SetupStep = RowStep | { kind: 'addIndicator'; domainId: string } | { kind: 'addDomain' };

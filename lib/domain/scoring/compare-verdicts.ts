import type {
  Assessment,
  Outlook,
  PaceClass,
  Status,
  Warning,
  WarningLevel,
  WarningType,
} from './assessment';

/** One thing a verdict says differently than before. */
export type VerdictChange =
  /** How the target is read, in words. */
  | { what: 'target'; from: string; to: string }
  | { what: 'status'; from: Status; to: Status }
  | { what: 'nearlyMet' | 'smallNumber'; from: boolean; to: boolean }
  | { what: 'pace'; from: PaceClass | null; to: PaceClass | null }
  | { what: 'outlook'; from: Outlook; to: Outlook }
  | { what: 'warning'; type: WarningType; from: WarningLevel | null; to: WarningLevel | null };

/** Everything by which two verdicts on the same indicator and year differ for whoever acts on them. */
export function compareVerdicts(before: Assessment, after: Assessment): VerdictChange[] {
  const changes: VerdictChange[] = [
    { what: 'target', from: before.explanation.rule, to: after.explanation.rule },
    { what: 'status', from: before.status, to: after.status },
    { what: 'nearlyMet', from: before.nearlyMet, to: after.nearlyMet },
    { what: 'smallNumber', from: before.smallNumber, to: after.smallNumber },
    { what: 'pace', from: before.paceClass, to: after.paceClass },
    { what: 'outlook', from: before.outlook, to: after.outlook },
    ...compareWarnings(before.warnings, after.warnings),
  ];
  return changes.filter(({ from, to }) => from !== to);
}

function compareWarnings(before: readonly Warning[], after: readonly Warning[]): VerdictChange[] {
  const levelOf = (warnings: readonly Warning[], type: WarningType) =>
    warnings.find((warning) => warning.type === type)?.level ?? null;
  const types = [...new Set([...before, ...after].map(({ type }) => type))];
  return types.map((type) => ({
    what: 'warning',
    type,
    from: levelOf(before, type),
    to: levelOf(after, type),
  }));
}

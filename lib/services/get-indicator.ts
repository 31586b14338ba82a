import { listIndicatorAttachmentSteps, type AttachmentStep } from '@/lib/db/attachments';
import { database } from '@/lib/db/client';
import { findIndicatorDetail, type IndicatorDetailRow } from '@/lib/db/indicator-detail';
import { listIndicatorRevisions } from '@/lib/db/indicator-revisions';
import { listPeers } from '@/lib/db/peers';
import { listStepsOfIndicator, type CaseStepRow } from '@/lib/db/supervisions';
import { listCasesOf } from '@/lib/db/warning-case-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { can, readableDistricts } from '@/lib/domain/access/can';
import type { IndicatorDetail, Peer } from '@/lib/domain/reading/indicator-detail';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { ChangeSinceReview } from '@/lib/domain/review/change-since-review';
import { describeRevision, type RevisionView } from '@/lib/domain/review/describe-revision';
import { ruleUnderSettings } from '@/lib/domain/scoring/rule-under-settings';
import type { ToldCase } from '@/lib/domain/warning/listed-case';
import { AppError } from '@/lib/errors';
import { readingSnapshotSchema } from '@/lib/schemas/reading-snapshot';
import { loadReviewChanges } from './load-review-changes';
import { requireRight } from './require-right';
import { bindStoredSettings } from './settings-book';

export type IndicatorData = {
  indicator: IndicatorDetail;
  /** By id of the reading: what changed since the office last decided on it. Only for those who report or review it. */
  changes: Record<string, ChangeSinceReview>;
  /** Newest first, by id of the reading. */
  history: Record<string, RevisionView[]>;
  /** How many files each year has, of the years that are shown. */
  attachments: ReadonlyMap<number, number>;
  /** Files added and taken away, by year, newest first; for those who see drafts. */
  fileSteps: ReadonlyMap<number, AttachmentStep[]>;
  peers: Peer[];
  /** The lives of its warnings; of a 分项 those of its row. */
  cases: ToldCase[];
  /** What was done about them, in order of time. */
  supervisionSteps: CaseStepRow[];
  /** Whether the actor signs 研判 here, opens 督办, and explains warnings. */
  maySign: boolean;
  maySupervise: boolean;
  mayExplain: boolean;
};

/**
 * One indicator up to a year. Values that are not approved yet, and the steps that led to them, are shown only
 * to those who report or review them. Throws `forbidden` or `notFound`.
 */
export async function getIndicator(
  actor: Actor,
  { districtId, indicatorId, year }: { districtId: string; indicatorId: string; year: number },
): Promise<IndicatorData> {
  requireRight(actor, { type: 'district.read', districtId });
  const [found, revisions, steps, cases] = await Promise.all([
    findIndicatorDetail(districtId, indicatorId, year),
    listIndicatorRevisions(districtId, indicatorId),
    listIndicatorAttachmentSteps(database(), districtId, indicatorId),
    listCasesOf(database(), districtId, indicatorId),
  ]);
  if (!found) throw new AppError('notFound', `indicator ${districtId} ${indicatorId}`);
  const indicator = underSettings(found);
  const seesDrafts = can(actor, {
    type: 'reading.enter',
    districtId,
    leadDepartmentIds: indicator.departments.map(({ id }) => id),
  });
  const approvedYears = new Set(
    indicator.readings.filter(({ state }) => isApproved(state)).map(({ year: of }) => of),
  );
  const leads = indicator.departments.filter(({ role }) => role === 'lead').map(({ id }) => id);
  const others = readableDistricts(actor).filter((code) => code !== districtId);
  const peers =
    indicator.catalogueKey === null || others.length === 0
      ? []
      : await listPeers(indicator.catalogueKey, others, year);
  return {
    indicator: seesDrafts
      ? indicator
      : { ...indicator, readings: indicator.readings.filter(({ state }) => isApproved(state)) },
    changes: seesDrafts ? await listChanges(districtId, indicator, revisions) : {},
    history: groupHistory(revisions, indicator.entryKind, seesDrafts),
    attachments: countFiles(steps, (of) => seesDrafts || approvedYears.has(of)),
    fileSteps: seesDrafts ? steps : new Map(),
    peers,
    cases,
    supervisionSteps: cases.length > 0 ? await listStepsOfIndicator(database(), districtId, indicatorId) : [],
    maySupervise: !indicator.isRetired && can(actor, { type: 'warning.act', districtId }),
    maySign: !indicator.isRetired && can(actor, { type: 'judgement.sign', districtId }),
    mayExplain:
      !indicator.isRetired &&
      (actor.role === 'office' || indicator.roundClosed !== true) &&
      can(actor, { type: 'reading.enter', districtId, leadDepartmentIds: leads }),
  };
}

/** Files that have not been taken away, by year. */
function countFiles(
  steps: ReadonlyMap<number, AttachmentStep[]>,
  isShown: (year: number) => boolean,
): Map<number, number> {
  return new Map(
    [...steps].flatMap(([year, files]): [number, number][] => {
      const kept = files.filter(({ removedAt }) => removedAt === null).length;
      return kept > 0 && isShown(year) ? [[year, kept]] : [];
    }),
  );
}

/** The targets as they are read with the settings of the year shown. */
function underSettings({ settings, targets, ...rest }: IndicatorDetailRow): IndicatorDetail {
  const { ofYear } = bindStoredSettings(settings);
  const { name: indicator, unit, periodEnd: planEnd } = rest;
  return {
    ...rest,
    settings: ofYear.inForce,
    targets: targets.map((target) => ({
      ...target,
      rule: ruleUnderSettings(
        { indicator, unit, target: target.text, planEnd },
        target.rule,
        ofYear.inForce,
        ofYear.everUsed,
      ),
    })),
  };
}

function isApproved(state: string): boolean {
  return state === 'approved' || state === 'archived';
}

/** A reading without revisions was never decided on here, and has nothing to compare. */
async function listChanges(
  districtId: string,
  { id: indicatorId, entryKind }: IndicatorDetail,
  revisions: Awaited<ReturnType<typeof listIndicatorRevisions>>,
): Promise<Record<string, ChangeSinceReview>> {
  const newest = new Map([...revisions].reverse().map(({ readingId, after }) => [readingId, after]));
  const readings = [...newest].map(([id, after]) => {
    const entry = readingSnapshotSchema.parse(after);
    return { id, entryKind, state: entry.state, entry };
  });
  const filter = { by: 'indicator', indicatorId } as const;
  const reviewed = await loadReviewChanges(database(), districtId, filter, readings);
  return Object.fromEntries(
    [...reviewed].flatMap(([id, { change }]) => (change?.changed ? [[id, change] as const] : [])),
  );
}

function groupHistory(
  revisions: Awaited<ReturnType<typeof listIndicatorRevisions>>,
  kind: EntryKind,
  seesDrafts: boolean,
): Record<string, RevisionView[]> {
  const history: Record<string, RevisionView[]> = {};
  for (const { readingId, before, after, at, ...revision } of revisions) {
    const step = describeRevision(
      {
        ...revision,
        at: at.toISOString(),
        before: before === null ? null : readingSnapshotSchema.parse(before),
        after: readingSnapshotSchema.parse(after),
      },
      kind,
    );
    if (seesDrafts || step.approved) (history[readingId] ??= []).push(step);
  }
  return history;
}

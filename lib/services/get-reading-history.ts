import { listAttachmentSteps, type AttachmentStep } from '@/lib/db/attachments';
import { database } from '@/lib/db/client';
import { findReadingHistory } from '@/lib/db/reading-history';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { describeRevision, type RevisionView } from '@/lib/domain/review/describe-revision';
import { AppError } from '@/lib/errors';
import { readingSnapshotSchema } from '@/lib/schemas/reading-snapshot';
import { requireRight } from './require-right';

export type ReadingHistoryData = {
  indicator: string;
  unit: string;
  year: number;
  /** Newest first. */
  steps: RevisionView[];
  /** Files added and taken away, newest first; for those who see drafts. */
  files: AttachmentStep[];
};

/**
 * Who changed a reading, when, from what to what, and why. Those who neither report nor review it see only
 * what was approved: drafts are not public inside the district.
 */
export async function getReadingHistory(
  actor: Actor,
  { districtId, readingId }: { districtId: string; readingId: string },
): Promise<ReadingHistoryData> {
  requireRight(actor, { type: 'district.read', districtId });
  const found = await findReadingHistory(districtId, readingId);
  if (!found) throw new AppError('notFound', `reading ${readingId}`);
  const seesDrafts = can(actor, {
    type: 'reading.enter',
    districtId,
    leadDepartmentIds: found.departmentIds,
  });
  const steps = found.revisions.map(({ before, after, at, ...revision }) =>
    describeRevision(
      {
        ...revision,
        at: at.toISOString(),
        before: before === null ? null : readingSnapshotSchema.parse(before),
        after: readingSnapshotSchema.parse(after),
      },
      found.indicator.entryKind,
    ),
  );
  const { id: indicatorId, name, unit } = found.indicator;
  const place = { by: 'indicator' as const, indicatorId, year: found.year };
  return {
    indicator: name,
    unit,
    year: found.year,
    files: seesDrafts ? await listAttachmentSteps(database(), districtId, place) : [],
    steps: seesDrafts ? steps : steps.filter(({ approved }) => approved),
  };
}

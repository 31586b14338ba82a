import type { NarrativeKind } from '@/lib/domain/narrative/narrative';
import type { RichText } from '@/lib/domain/narrative/rich-text';
import type { Db } from './client';
import { DEMO_AUTHOR } from './demo-places';
import { Prisma } from './generated/client';

export type DemoNarrative = {
  districtId: string;
  /** As the plans name it. */
  department: string;
  year: number;
  kind: NarrativeKind;
  content: RichText;
  state: 'submitted' | 'approved' | 'archived';
  writtenAt: Date;
  reviewedAt: Date | null;
};

/** Adds what is missing; a document that somebody has begun is left alone. */
export async function insertDemoNarratives(db: Db, narratives: readonly DemoNarrative[]): Promise<number> {
  const departments = await db.department.findMany({
    where: { OR: narratives.map(({ districtId, department: name }) => ({ districtId, name })) },
    select: { districtId: true, id: true, name: true },
  });
  const inserted = await db.narrative.createManyAndReturn({
    data: narratives.flatMap(({ department: name, content, ...columns }) => {
      const found = departments.find((one) => one.districtId === columns.districtId && one.name === name);
      if (!found) return [];
      return [
        {
          ...columns,
          departmentId: found.id,
          content: content as Prisma.InputJsonObject,
          flag: 'demonstration' as const,
          writtenBy: DEMO_AUTHOR,
          reviewedBy: columns.reviewedAt === null ? null : DEMO_AUTHOR,
        },
      ];
    }),
    skipDuplicates: true,
    select: { districtId: true, id: true, content: true, writtenAt: true },
  });
  await db.narrativeRevision.createMany({
    data: inserted.map(({ districtId, id, content, writtenAt }) => ({
      districtId,
      narrativeId: id,
      version: 1,
      action: 'seed',
      content: content as Prisma.InputJsonObject,
      actor: DEMO_AUTHOR,
      at: writtenAt,
    })),
  });
  return inserted.length;
}

/** Removes what is still flagged as demonstration; what a person has written or added a file to carries another flag. */
export async function deleteDemoNarratives(db: Db, districtId: string): Promise<number> {
  const { count } = await db.narrative.deleteMany({ where: { districtId, flag: 'demonstration' } });
  return count;
}

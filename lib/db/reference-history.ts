import { database } from './client';

export type ReferenceAudit = { id: string; seriesId: string; actor: string; at: Date; detail: unknown };

/** Changes of the given tables' values, newest first; parse `detail` before use. */
export async function listReferenceAudit(
  districtId: string,
  seriesIds: readonly string[],
  limit: number,
): Promise<ReferenceAudit[]> {
  const rows = await database().auditLog.findMany({
    where: {
      districtId,
      subjectType: 'referenceSeries',
      subjectId: { in: [...seriesIds] },
      action: 'reference.set',
    },
    select: { id: true, subjectId: true, actor: true, at: true, detail: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(({ subjectId, ...row }) => ({ ...row, seriesId: subjectId }));
}

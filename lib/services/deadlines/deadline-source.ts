import type { Db } from '@/lib/db/client';
import type { Deadline } from '@/lib/domain/notice/deadline';

/**
 * Where deadlines come from: one file a subject, registered in `deadline-sources.ts`. Answers what is still to be done
 * in the district and due soon or overdue; what is further off may be answered too and is left out.
 */
export type DeadlineSource = (db: Db, place: { districtId: string; today: string }) => Promise<Deadline[]>;

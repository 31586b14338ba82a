import { familyStatuses } from '@/lib/view/overview/headline';

/** Statuses of an indicator that is still under way. */
export const UNMET = [...familyStatuses('bad'), ...familyStatuses('unknown'), ...familyStatuses('absent')];

import type { Saved } from '@/components/ui/use-draft';
import type { Quarter } from '@/lib/domain/progress/quarter';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { MoveBulletinInput, ReturnBulletinInput, SaveBulletinInput } from '@/lib/schemas/bulletin';

export type BulletinPlace = Quarter & { districtId: string; planId: string; departmentId: string };

type Moved = { id: string; version: number };

export type BulletinWriting = {
  save: (input: SaveBulletinInput) => Promise<ActionResult<Saved>>;
  submit: (input: MoveBulletinInput) => Promise<ActionResult<Moved>>;
  withdraw: (input: MoveBulletinInput) => Promise<ActionResult<Moved>>;
};

export type BulletinReviewing = {
  approve: (input: MoveBulletinInput) => Promise<ActionResult<Moved>>;
  return: (input: ReturnBulletinInput) => Promise<ActionResult<Moved>>;
};

import type { Actor } from '@/lib/domain/access/actor';
import { currentDistricts } from '@/lib/server/session';
import { getFrame, type Frame } from '@/lib/services/get-frame';

/** The frame of this request's district. Throws `forbidden` or `notFound`. */
export async function districtFrame(actor: Actor, district: string): Promise<Frame> {
  return getFrame(actor, district, await currentDistricts());
}

import { Prisma } from './generated/client';

/**
 * A printed row is counted; its 分项 are what is reported and scored in its place. These are the conditions of the
 * queries, over an indicator called `i`.
 */

/** In force: not retired, and not a part of a retired row. */
export const IN_FORCE = Prisma.sql`(i.retired_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM indicator row_of WHERE row_of.district_id = i.district_id AND row_of.id = i.parent_id
    AND row_of.retired_at IS NOT NULL))`;

/** Has parts in force: its own values are history, its verdict is theirs. */
export const IS_SPLIT = Prisma.sql`EXISTS (
  SELECT 1 FROM indicator part WHERE part.district_id = i.district_id AND part.parent_id = i.id
    AND part.retired_at IS NULL)`;

/** Takes values of its own: a row without parts, or a part. */
export const TAKES_VALUES = Prisma.sql`(${IN_FORCE} AND NOT ${IS_SPLIT})`;

/** 22, and 22-1 for its first part; empty where the plan prints no number. */
export const SHOWN_SERIAL = Prisma.sql`CASE WHEN i.parent_id IS NULL THEN i.serial
  ELSE coalesce((SELECT nullif(row_of.serial, '') || '-' || i.part_position FROM indicator row_of
    WHERE row_of.district_id = i.district_id AND row_of.id = i.parent_id), '') END`;

/** Of a part, the row it belongs to; null for a row. */
export const ROW_JSON = Prisma.sql`(SELECT json_build_object('id', row_of.id, 'serial', row_of.serial, 'name', row_of.name)
  FROM indicator row_of WHERE row_of.district_id = i.district_id AND row_of.id = i.parent_id)`;

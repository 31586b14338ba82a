import { z } from 'zod';
import { LATENESS_LABELS, type LatenessKind } from '@/lib/domain/progress/lateness';
import { parseQuarter } from '@/lib/domain/progress/quarter';
import { PROGRESS_STATES, SUBJECT_KINDS } from '@/lib/domain/progress/progress-state';
import { districtCodeSchema } from './address';
import { day, reason, version, year } from './plan-setup';
import { rowId, storableText } from './storable-text';

const quarterNumber = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const planQuarter = { districtId: districtCodeSchema, planId: rowId(), year, quarter: quarterNumber };
const place = { ...planQuarter, departmentId: rowId() };

const MAX_ENTRY = 1000;
const MAX_TEXT = 4000;
const entryText = storableText().max(MAX_ENTRY, `每栏不超过 ${MAX_ENTRY} 字`);
const wholeText = storableText().max(MAX_TEXT, `不超过 ${MAX_TEXT} 字`);

const entry = z.object({
  itemId: rowId(),
  state: z.enum(PROGRESS_STATES).nullable(),
  progress: entryText,
  problems: entryText,
  explanation: entryText,
});

const content = {
  experience: wholeText,
  problems: wholeText,
  nextSteps: wholeText,
  entries: z.array(entry).max(500),
};

/** What a bulletin says, as the browser keeps it while it is not saved. */
export const bulletinContentSchema = z.object(content);

export const saveBulletinSchema = z.object({
  ...place,
  /** Of the bulletin that was shown; null when there was none. */
  version: version.nullable(),
  ...content,
});
export type SaveBulletinInput = z.infer<typeof saveBulletinSchema>;

export const moveBulletinSchema = z.object({ ...place, version });
export type MoveBulletinInput = z.infer<typeof moveBulletinSchema>;

export const returnBulletinSchema = z.object({ ...place, version, reason });
export type ReturnBulletinInput = z.infer<typeof returnBulletinSchema>;

/** `seen`: the quarter as the editor saw it. */
export const setQuarterSchema = z.object({
  ...planQuarter,
  dueOn: day,
  closed: z.boolean(),
  seen: z.object({ dueOn: day, closed: z.boolean() }),
});
export type SetQuarterInput = z.infer<typeof setQuarterSchema>;

export const remindBulletinsSchema = z.object({
  ...planQuarter,
  departmentIds: z.array(rowId()).min(1, '请选择要催报的单位').max(500),
});
export type RemindBulletinsInput = z.infer<typeof remindBulletinsSchema>;

const ids = (max: number) => z.array(rowId()).max(max);

/** `seen`: what was linked when the editor opened it. */
export const linkActionSchema = z.object({
  districtId: districtCodeSchema,
  actionId: rowId(),
  indicatorIds: ids(100),
  seen: ids(100),
});
export type LinkActionInput = z.infer<typeof linkActionSchema>;

export const assignProjectSchema = z
  .object({
    districtId: districtCodeSchema,
    projectId: rowId(),
    lead: ids(20),
    participating: ids(60),
    seen: z.object({ lead: ids(20), participating: ids(60) }),
  })
  .refine(({ lead, participating }) => lead.every((id) => !participating.includes(id)), {
    error: '同一单位不能既牵头又参与。',
    path: ['participating'],
  });
export type AssignProjectInput = z.infer<typeof assignProjectSchema>;

const FINDINGS = Object.keys(LATENESS_LABELS) as [LatenessKind, ...LatenessKind[]];

/** The address of the pages about 举措; what is malformed is ignored. */
export const actionParamsSchema = z.object({
  plan: rowId().optional().catch(undefined),
  kind: z.enum(SUBJECT_KINDS).optional().catch(undefined),
  quarter: z
    .string()
    .transform((text) => parseQuarter(text) ?? undefined)
    .optional()
    .catch(undefined),
  by: z.enum(['domain', 'unit']).catch('domain'),
  group: storableText().max(64).optional().catch(undefined),
  state: z
    .enum([...PROGRESS_STATES, 'unreported'])
    .optional()
    .catch(undefined),
  finding: z
    .enum([...FINDINGS, 'any'])
    .optional()
    .catch(undefined),
  department: rowId().optional().catch(undefined),
});
export type ActionParams = z.infer<typeof actionParamsSchema>;

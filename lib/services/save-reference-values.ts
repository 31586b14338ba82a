import { addAuditEntries } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { findMonitoredSpan } from '@/lib/db/monitored-span';
import {
  listReferenceValues,
  lockReferenceSeries,
  writeReferenceValues,
  type ReferenceSeriesState,
} from '@/lib/db/reference-series';
import { listReferring } from '@/lib/db/references';
import { holdClosedYears } from '@/lib/db/rounds';
import { listRoundYears } from '@/lib/db/scoring-input';
import type { Actor } from '@/lib/domain/access/actor';
import { checkReferenceValue } from '@/lib/domain/reference/check-reference-value';
import { referenceYears } from '@/lib/domain/reference/reference-years';
import type {
  RefusedReference,
  SavedReferences,
  StoredReferenceValue,
} from '@/lib/domain/reference/saved-references';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { SaveReferenceValuesInput } from '@/lib/schemas/reference';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

type Cell = SaveReferenceValuesInput['cells'][number];

/**
 * Writes outside values, each cell on its own, and rewrites the verdicts of the indicators compared with them in the
 * same transaction. A year that is archived takes a change only with a reason, as its readings do.
 */
export async function saveReferenceValues(
  actor: Actor,
  input: SaveReferenceValuesInput,
  now: Date,
): Promise<SavedReferences> {
  const { districtId, cells } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  return inTransaction(async (db) => {
    const context = await openTables(db, actor, input, now);
    const verdicts = cells.map((cell) => ({ cell, verdict: decide(cell, context) }));
    const refused = verdicts.flatMap(({ verdict }) => ('refusal' in verdict ? [verdict.refusal] : []));
    const accepted = verdicts.flatMap(({ cell, verdict }) =>
      'write' in verdict ? [{ cell, ...verdict.write }] : [],
    );
    const done = await writeCells(context, accepted);
    const seriesIds = [...new Set(done.map(({ seriesId }) => seriesId))];
    const referring = await listReferring(db, districtId, { seriesIds });
    if (referring.length > 0) {
      const ids = referring.map(({ id }) => id);
      await recomputeAssessments(db, districtId, ids);
    }
    return { done, refused, reassessed: referring.filter(({ retired }) => !retired).map(({ name }) => name) };
  });
}

type Context = {
  db: Db;
  actor: Actor;
  districtId: string;
  now: Date;
  reason: string | null;
  closed: ReadonlySet<number>;
  years: readonly number[];
  series: ReadonlyMap<string, ReferenceSeriesState>;
  values: ReadonlyMap<string, StoredReferenceValue>;
};

/** Rounds, then tables, each in one order: nothing of it can change until the transaction ends. */
async function openTables(
  db: Db,
  actor: Actor,
  { districtId, reason, cells }: SaveReferenceValuesInput,
  now: Date,
): Promise<Context> {
  const years = [...new Set(cells.map(({ year }) => year))];
  const closed = await holdClosedYears(db, districtId, years);
  const series = await lockReferenceSeries(db, districtId, [
    ...new Set(cells.map(({ seriesId }) => seriesId)),
  ]);
  const values = await listReferenceValues(
    db,
    districtId,
    series.map(({ id }) => id),
  );
  const rounds = await listRoundYears(db, districtId);
  const fillable = referenceYears(
    await findMonitoredSpan(db, districtId),
    rounds.map((round) => round.year),
    Number(chinaDay(now).slice(0, 4)),
  );
  return {
    db,
    actor,
    districtId,
    now,
    reason,
    closed,
    years: fillable,
    series: new Map(series.map((row) => [row.id, row])),
    values: new Map(values.map((row) => [keyOf(row), row])),
  };
}

const keyOf = ({ seriesId, year }: { seriesId: string; year: number }) => `${seriesId} ${year}`;

type Write = { value: string; scale: number } | null;
type Verdict = { write: { entry: Write } } | { unchanged: true } | { refusal: RefusedReference };

function decide(cell: Cell, { series, values, years, closed, reason }: Context): Verdict {
  const current = values.get(keyOf(cell)) ?? null;
  const refuse = (code: RefusedReference['code'], message: string): Verdict => ({
    refusal: { seriesId: cell.seriesId, year: cell.year, code, message, current },
  });
  const table = series.get(cell.seriesId);
  if (!table) return refuse('notFound', '本区县没有这张参照表，可能刚被删除。请刷新页面查看。');
  if (!years.includes(cell.year)) {
    return refuse('invalidInput', `只能填写 ${years[0]}—${years.at(-1)} 年的参照值。`);
  }
  if ((current?.version ?? null) !== cell.version) {
    const theirs = current ? `现在是 ${current.value}（${current.enteredBy}填写）` : '原来的数值已被清除';
    return refuse(
      'staleVersion',
      `${cell.year} 年的参照值刚刚被他人修改，${theirs}，您填的是 ${cell.value || '空'}。`,
    );
  }
  const entry = checkReferenceValue(cell.value, table);
  if (entry.kind === 'invalid') return refuse('invalidInput', entry.message);
  const write = entry.kind === 'blank' ? null : entry;
  if (isUnchanged(current, write, cell)) return { unchanged: true };
  if (closed.has(cell.year) && reason === null) {
    return refuse('reasonMissing', `${cell.year} 年已归档，修改参照值会改变已归档的结论，请写明原因。`);
  }
  return { write: { entry: write } };
}

function isUnchanged(current: StoredReferenceValue | null, entry: Write, cell: Cell): boolean {
  if (!current || !entry) return current === null && entry === null;
  return current.value === entry.value && current.source === cell.source;
}

/** Writes what was accepted, one audit row a value. */
async function writeCells(
  { db, actor, districtId, now, reason, series, values }: Context,
  accepted: readonly { cell: Cell; entry: Write }[],
): Promise<SavedReferences['done']> {
  if (accepted.length === 0) return [];
  const writes = accepted.map(({ cell: { seriesId, year, source }, entry }) => ({
    seriesId,
    year,
    source,
    entry,
  }));
  await writeReferenceValues(db, { districtId, actor, now }, writes);
  const done = writes.map(({ seriesId, year, source, entry }) => ({
    seriesId,
    name: series.get(seriesId)?.name ?? '',
    year,
    before: values.get(keyOf({ seriesId, year }))?.value ?? null,
    after: entry?.value ?? null,
    source,
    reason,
  }));
  await addAuditEntries(
    db,
    done.map(({ seriesId, ...detail }) => ({
      districtId,
      actor,
      action: 'reference.set',
      subjectType: 'referenceSeries',
      subjectId: seriesId,
      detail,
    })),
  );
  return done;
}

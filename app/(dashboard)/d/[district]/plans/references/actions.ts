'use server';

import { revalidatePath } from 'next/cache';
import {
  addReferenceSeriesSchema,
  editReferenceSeriesSchema,
  removeReferenceSeriesSchema,
  saveReferenceValuesSchema,
} from '@/lib/schemas/reference';
import { runAction } from '@/lib/server/run-action';
import {
  addReferenceSeries,
  editReferenceSeries,
  removeReferenceSeries,
} from '@/lib/services/save-reference-series';
import { saveReferenceValues } from '@/lib/services/save-reference-values';

/** Verdicts on every page of the district follow from what is filled in here. */
const shownAnew = <T>(result: T): T => {
  revalidatePath('/d/[district]', 'layout');
  return result;
};

export async function saveReferenceValuesAction(input: unknown) {
  return shownAnew(
    await runAction(saveReferenceValuesSchema, input, (actor, values) =>
      saveReferenceValues(actor, values, new Date()),
    ),
  );
}

export async function addReferenceSeriesAction(input: unknown) {
  return shownAnew(await runAction(addReferenceSeriesSchema, input, addReferenceSeries));
}

export async function editReferenceSeriesAction(input: unknown) {
  return shownAnew(await runAction(editReferenceSeriesSchema, input, editReferenceSeries));
}

export async function removeReferenceSeriesAction(input: unknown) {
  return shownAnew(await runAction(removeReferenceSeriesSchema, input, removeReferenceSeries));
}

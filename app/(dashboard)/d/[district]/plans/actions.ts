'use server';

import { revalidatePath } from 'next/cache';
import {
  addDepartmentSchema,
  addDomainSchema,
  addIndicatorSchema,
  addPartSchema,
  addPlanSchema,
  confirmTargetSchema,
  correctTargetSchema,
  editDepartmentSchema,
  editIndicatorSchema,
  reviseTargetSchema,
  setDepartmentsSchema,
  setRetiredSchema,
  splitIndicatorSchema,
} from '@/lib/schemas/plan-setup';
import { setReferenceSchema } from '@/lib/schemas/reference';
import { runAction } from '@/lib/server/run-action';
import { addDomain } from '@/lib/services/add-domain';
import { addIndicator } from '@/lib/services/add-indicator';
import { addPart } from '@/lib/services/add-part';
import { addPlan } from '@/lib/services/add-plan';
import { confirmTarget } from '@/lib/services/confirm-target';
import { correctTarget } from '@/lib/services/correct-target';
import { editIndicator } from '@/lib/services/edit-indicator';
import { reviseTarget } from '@/lib/services/revise-target';
import { addDepartment, editDepartment } from '@/lib/services/save-department';
import { setIndicatorDepartments } from '@/lib/services/set-indicator-departments';
import { setIndicatorRetired } from '@/lib/services/set-indicator-retired';
import { splitIndicator } from '@/lib/services/split-indicator';
import { setReference } from '@/lib/services/set-reference';

/** Verdicts on every page of the district follow from what is set here. */
const shownAnew = <T>(result: T): T => {
  revalidatePath('/d/[district]', 'layout');
  return result;
};

export async function confirmTargetAction(input: unknown) {
  return shownAnew(await runAction(confirmTargetSchema, input, confirmTarget));
}

export async function correctTargetAction(input: unknown) {
  return shownAnew(await runAction(correctTargetSchema, input, correctTarget));
}

export async function reviseTargetAction(input: unknown) {
  return shownAnew(await runAction(reviseTargetSchema, input, reviseTarget));
}

export async function editIndicatorAction(input: unknown) {
  return shownAnew(await runAction(editIndicatorSchema, input, editIndicator));
}

export async function setDepartmentsAction(input: unknown) {
  return shownAnew(await runAction(setDepartmentsSchema, input, setIndicatorDepartments));
}

export async function setRetiredAction(input: unknown) {
  return shownAnew(await runAction(setRetiredSchema, input, setIndicatorRetired));
}

export async function setReferenceAction(input: unknown) {
  return shownAnew(await runAction(setReferenceSchema, input, setReference));
}

export async function addIndicatorAction(input: unknown) {
  return shownAnew(await runAction(addIndicatorSchema, input, addIndicator));
}

export async function splitIndicatorAction(input: unknown) {
  return shownAnew(await runAction(splitIndicatorSchema, input, splitIndicator));
}

export async function addPartAction(input: unknown) {
  return shownAnew(await runAction(addPartSchema, input, addPart));
}

export async function addDomainAction(input: unknown) {
  return shownAnew(await runAction(addDomainSchema, input, addDomain));
}

export async function addPlanAction(input: unknown) {
  return shownAnew(await runAction(addPlanSchema, input, addPlan));
}

export async function addDepartmentAction(input: unknown) {
  return shownAnew(await runAction(addDepartmentSchema, input, addDepartment));
}

export async function editDepartmentAction(input: unknown) {
  return shownAnew(await runAction(editDepartmentSchema, input, editDepartment));
}

import type { ParseSettings } from '@/lib/domain/target/rule';
import type { ActionResult } from '@/lib/schemas/action-result';
import type {
  AddDepartmentInput,
  AddDomainInput,
  AddIndicatorInput,
  AddPartInput,
  AddPlanInput,
  ConfirmTargetInput,
  CorrectTargetInput,
  EditDepartmentInput,
  EditIndicatorInput,
  ReviseTargetInput,
  SetDepartmentsInput,
  SetRetiredInput,
  SplitIndicatorInput,
} from '@/lib/schemas/plan-setup';
import type { SetReferenceInput } from '@/lib/schemas/reference';

export type Act<I, T> = (input: I) => Promise<ActionResult<T>>;

export type PlansActions = {
  addPlan: Act<AddPlanInput, { planId: string }>;
  addDepartment: Act<AddDepartmentInput, { departmentId: string }>;
  editDepartment: Act<EditDepartmentInput, void>;
};

export type PlanActions = {
  confirmTarget: Act<ConfirmTargetInput, void>;
  correctTarget: Act<CorrectTargetInput, void>;
  reviseTarget: Act<ReviseTargetInput, void>;
  editIndicator: Act<EditIndicatorInput, void>;
  setDepartments: Act<SetDepartmentsInput, void>;
  setRetired: Act<SetRetiredInput, void>;
  setReference: Act<SetReferenceInput, void>;
  addIndicator: Act<AddIndicatorInput, { indicatorId: string }>;
  addDomain: Act<AddDomainInput, { domainId: string }>;
  splitIndicator: Act<SplitIndicatorInput, { partIds: string[] }>;
  addPart: Act<AddPartInput, { indicatorId: string }>;
};

export type Named = { id: string; name: string };

export type DepartmentRow = Named & { aliases: string[]; lead: number; participating: number };

/** What a target may be linked to. */
export type ReferenceChoices = {
  indicators: (Named & { serial: string; unit: string; planKind: 'women' | 'children' | 'action' })[];
  series: (Named & { unit: string })[];
};

/** What every dialog of a plan needs to know of it. */
export type PlanFacts = {
  id: string;
  district: string;
  periodStart: number;
  periodEnd: number;
  baselineYear: number;
  domains: Named[];
  departments: Named[];
  /** With which a typed target is read. */
  parseSettings: ParseSettings;
  choices: ReferenceChoices;
};

import type { Act } from '@/components/plans/plan-types';
import type { SavedReferences } from '@/lib/domain/reference/saved-references';
import type {
  AddReferenceSeriesInput,
  EditReferenceSeriesInput,
  RemoveReferenceSeriesInput,
  SaveReferenceValuesInput,
} from '@/lib/schemas/reference';

export type ReferenceActions = {
  saveValues: Act<SaveReferenceValuesInput, SavedReferences>;
  addSeries: Act<AddReferenceSeriesInput, { seriesId: string }>;
  editSeries: Act<EditReferenceSeriesInput, void>;
  removeSeries: Act<RemoveReferenceSeriesInput, void>;
};

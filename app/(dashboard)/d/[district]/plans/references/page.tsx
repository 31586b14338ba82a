import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { ReferencesView } from '@/components/references/references-view';
import { listReferences } from '@/lib/services/list-references';
import {
  composeReferenceRows,
  composeReferring,
  referenceFinding,
} from '@/lib/view/references/reference-table';
import {
  addReferenceSeriesAction,
  editReferenceSeriesAction,
  removeReferenceSeriesAction,
  saveReferenceValuesAction,
} from './actions';

export const metadata: Metadata = { title: '参照值' };

const ACTIONS = {
  saveValues: saveReferenceValuesAction,
  addSeries: addReferenceSeriesAction,
  editSeries: editReferenceSeriesAction,
  removeSeries: removeReferenceSeriesAction,
};

type Props = { params: Promise<{ district: string }> };

export default async function ReferencesPage({ params }: Props) {
  const { district } = await params;
  return renderPage(async (actor) => {
    const list = await listReferences(actor, district, new Date());
    return (
      <ReferencesView
        district={district}
        finding={referenceFinding(list)}
        years={list.years}
        rows={composeReferenceRows(list)}
        referring={composeReferring(list.referring)}
        history={list.history}
        actions={list.mayManage ? ACTIONS : null}
      />
    );
  });
}

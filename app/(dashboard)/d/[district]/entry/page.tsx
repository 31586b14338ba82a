import type { Metadata } from 'next';
import { Suspense } from 'react';
import { renderPage } from '@/app/render-page';
import { EntrySheet } from '@/components/entry/entry-sheet';
import { ReasonSection } from '@/components/reasons/reason-section';
import { RoundInstructions } from '@/components/rounds/round-instructions';
import { TransferTools } from '@/components/upload/transfer-tools';
import { ProblemState } from '@/components/ui/problem-state';
import type { Actor } from '@/lib/domain/access/actor';
import { lockReaderOf } from '@/lib/domain/review/entry-lock';
import { periodParamsSchema } from '@/lib/schemas/address';
import { listEntrySheet, type EntrySheetRow } from '@/lib/services/list-entry-sheet';
import { describeDeadline, entryTitle } from '@/lib/view/entry-heading';
import { toEntryRow } from '@/lib/view/entry-row';
import { toReasonRow } from '@/lib/view/warning-reasons';
import { addCommentAction } from '../comment-actions';
import { districtFrame } from '../district-frame';
import { giveWarningReasonAction } from '../reason-actions';
import { returnReadingsAction } from '../review/actions';
import {
  correctReadingAction,
  saveReadingsAction,
  submitReadingsAction,
  withdrawReadingsAction,
} from './actions';
import { applyUploadAction } from './upload-actions';

export const metadata: Metadata = { title: '年度填报' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ACTIONS = {
  save: saveReadingsAction,
  submit: submitReadingsAction,
  withdraw: withdrawReadingsAction,
  correct: correctReadingAction,
  return: returnReadingsAction,
  comment: addCommentAction,
};

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const { year: asked } = periodParamsSchema.parse(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = asked ?? frame.currentYear;
    const place = { districtId: district, year };
    const { round, today, rows, demands, rules } = await listEntrySheet(actor, place, new Date());
    if (rows.length === 0) return <Empty actor={actor} year={year} />;
    const deadline = describeDeadline(round, year, today);
    return (
      <Suspense>
        <EntrySheet
          key={`${district}:${year}`}
          place={place}
          heading={{
            title: entryTitle(year, departmentOf(actor, rows)),
            deadline: deadline.text,
            tone: deadline.tone,
          }}
          rows={rows.map((row) => toEntryRow(row, lockReaderOf(actor.role), place))}
          rules={rules}
          storageKey={`fuer-entry:${actor.id}:${district}:${year}`}
          isOffice={actor.role === 'office'}
          personId={actor.id}
          actions={ACTIONS}
          tools={
            <TransferTools
              place={place}
              departments={actor.role === 'office' ? leadDepartments(rows) : []}
              apply={applyUploadAction}
            />
          }
        >
          <RoundInstructions text={round?.instructions ?? null} />
          <ReasonSection
            place={place}
            rows={demands.map(toReasonRow)}
            archived={round?.closed ?? false}
            action={round?.closed ? null : giveWarningReasonAction}
          />
        </EntrySheet>
      </Suspense>
    );
  });
}

function Empty({ actor, year }: { actor: Actor; year: number }) {
  return (
    <ProblemState
      title={`${year} 年没有需要填报的指标`}
      message={
        actor.role === 'office'
          ? '该年度不在规划实施期内，或规划尚未录入指标。请在页首选择其他年份，或到规划设置中核对。'
          : '该年度没有由贵单位牵头或配合的指标。如有疑问，请联系妇儿工委办核对责任单位。'
      }
    />
  );
}

/** Those a table can be handed out to, in the order in which the sheet names them. */
function leadDepartments(rows: readonly EntrySheetRow[]): { id: string; name: string }[] {
  const leads = rows.flatMap(({ departments }) => departments.filter(({ role }) => role === 'lead'));
  return [...new Map(leads.map(({ id, name }) => [id, { id, name }])).values()];
}

function departmentOf(actor: Actor, rows: readonly EntrySheetRow[]): string | null {
  for (const { departments } of rows) {
    const own = departments.find(({ id }) => id === actor.departmentId);
    if (own) return own.name;
  }
  return null;
}

import Link from 'next/link';
import { NarrativeDesk } from '@/components/narratives/narrative-desk';
import { ProblemState } from '@/components/ui/problem-state';
import type { Actor } from '@/lib/domain/access/actor';
import { lockReaderOf } from '@/lib/domain/review/entry-lock';
import { getDepartmentNarratives } from '@/lib/services/get-department-narratives';
import { describeDeadline } from '@/lib/view/entry-heading';
import { toNarrativeView } from '@/lib/view/narratives/narrative-view';
import {
  approveNarrativesAction,
  returnNarrativesAction,
  saveNarrativeAction,
  submitNarrativeAction,
  withdrawNarrativeAction,
} from './actions';

const WRITING = {
  save: saveNarrativeAction,
  submit: submitNarrativeAction,
  withdraw: withdrawNarrativeAction,
};
const REVIEW = { approve: approveNarrativesAction, return: returnNarrativesAction };

type Place = { districtId: string; departmentId: string; year: number };

/** Both documents of one department, to write, to review or to read. Throws `forbidden` or `notFound`. */
export async function departmentDesk(actor: Actor, place: Place) {
  const found = await getDepartmentNarratives(actor, place, new Date());
  const { department, round, today, owes, mayWrite, mayReview, documents } = found;
  const { districtId, departmentId, year } = place;
  const isBlank = documents.every(({ id }) => id === null);
  if (!owes && isBlank) return <NothingOwed department={department} year={year} />;
  const deadline = describeDeadline(round, year, today);
  const isOwn = actor.departmentId === departmentId;
  return (
    <NarrativeDesk
      key={`${districtId}:${departmentId}:${year}`}
      place={place}
      heading={{
        title: `${year} 年度总结 · ${department}`,
        deadline: deadline.text,
        tone: mayWrite ? deadline.tone : 'plain',
      }}
      documents={documents.map((document) => toNarrativeView(document, place, lockReaderOf(actor.role)))}
      storageKey={`fuer-narrative:${actor.id}:${districtId}:${departmentId}:${year}`}
      writing={mayWrite ? WRITING : null}
      review={mayReview ? REVIEW : null}
      canReturn={round !== null && !round.closed}
    >
      {!isOwn && (
        <p className="mb-1 no-print">
          <Link className="link" href={`/d/${districtId}/narratives?year=${year}`} prefetch={false}>
            ‹ 全部单位
          </Link>
        </p>
      )}
    </NarrativeDesk>
  );
}

function NothingOwed({ department, year }: { department: string; year: number }) {
  return (
    <ProblemState
      title={`${department} ${year} 年不需要报送总结`}
      message="该年度没有由该单位牵头的指标。如有疑问，请联系妇儿工委办核对责任单位。"
    />
  );
}

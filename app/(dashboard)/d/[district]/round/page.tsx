import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { GapsSection } from '@/components/rounds/gaps-section';
import { RoundBoard } from '@/components/rounds/round-board';
import { RoundInstructions } from '@/components/rounds/round-instructions';
import { periodParamsSchema } from '@/lib/schemas/address';
import { getRoundBoard } from '@/lib/services/get-round-board';
import { toBoardRows, totalsOf } from '@/lib/view/rounds/board-rows';
import {
  boardSentence,
  nextRound,
  ROUND_STATE_LABELS,
  roundDays,
  roundPlans,
  roundState,
} from '@/lib/view/rounds/round-heading';
import { districtFrame } from '../district-frame';
import {
  changeRoundAction,
  closeRoundAction,
  openRoundAction,
  remindAction,
  reopenRoundAction,
} from './actions';

export const metadata: Metadata = { title: '报送' };

const ACTIONS = {
  open: openRoundAction,
  change: changeRoundAction,
  close: closeRoundAction,
  reopen: reopenRoundAction,
  remind: remindAction,
};

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function RoundPage({ params, searchParams }: Props) {
  const { district } = await params;
  const { year: asked } = periodParamsSchema.parse(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = asked ?? frame.currentYear;
    const place = { districtId: district, year };
    const { round, today, plans, departments, missing, gaps, ...board } = await getRoundBoard(
      actor,
      place,
      new Date(),
    );
    const state = roundState(round, today);
    const rows = toBoardRows(departments, place, state === 'overdue');
    const totals = totalsOf(rows, place);
    const count = (key: string) => totals.find((cell) => cell.key === key)?.count ?? 0;
    return (
      <>
        <header>
          <div className="round-head">
            <h1>{year} 年度报送</h1>
            <span className={`state-chip stage-${state === 'overdue' ? 'late' : state}`}>
              {ROUND_STATE_LABELS[state]}
            </span>
          </div>
          {round && (
            <p className="round-facts">
              {roundDays(round, state, today)} · 填报范围：{roundPlans(round, plans, year).join('、')}
            </p>
          )}
        </header>
        <RoundBoard
          key={`${district}:${year}`}
          place={place}
          state={state}
          sentence={boardSentence(rows, state, { gaps: gaps.length, year })}
          round={round}
          next={nextRound(frame.rounds, today)}
          plans={plans}
          rows={rows}
          totals={totals}
          closing={{
            total: count('total'),
            approved: count('approved'),
            missing,
            owed: board.owedReasons,
            unsigned: board.unsigned,
          }}
          lifted={board.liftedGaps}
          actions={ACTIONS}
        />
        {gaps.length > 0 && <GapsSection place={place} gaps={gaps} />}
        <RoundInstructions text={round?.instructions ?? null} />
      </>
    );
  });
}

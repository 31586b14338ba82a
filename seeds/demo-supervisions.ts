import { inTransaction } from '@/lib/db/client';
import { insertDemoSupervisions, type DemoStep, type DemoSupervision } from '@/lib/db/demo-supervisions';
import { addDays, chinaDay } from '@/lib/domain/review/calendar';
import {
  advanceSupervision,
  beginsWait,
  type SupervisionStep,
} from '@/lib/domain/supervision/advance-supervision';
import type { SupervisionStanding } from '@/lib/domain/supervision/supervision';

type Plot = Pick<DemoSupervision, 'planKind' | 'position' | 'concern' | 'request' | 'openedByRole'> & {
  opened: string;
  dueOn: string;
  /** After the opening, each with its day and who acts. */
  then: {
    on: string;
    by: DemoStep['onBehalfOf'];
    step: SupervisionStep;
    cause?: string;
    measures?: string;
  }[];
};

/** Supervisions of 渝中区 in different states: run once the warnings of the demonstration readings are followed. */
export async function loadDemoSupervisions(now: Date): Promise<number> {
  return inTransaction((db) => insertDemoSupervisions(db, buildDemoSupervisions(chinaDay(now))));
}

/** Counted from `today`, so that what is overdue is overdue by days; the closed one lies in an earlier year. */
export function buildDemoSupervisions(today: string): DemoSupervision[] {
  return plotsAt(today).map((plot) => play(plot));
}

function plotsAt(today: string): Plot[] {
  const ago = (days: number) => addDays(today, -days);
  return [
    {
      ...{ planKind: 'women', position: 16, concern: 'attainment', openedByRole: 'leader' },
      request: '就业人员中女性比例连续下降，请查明原因，提出稳定女性就业的措施和完成时间（演示）。',
      opened: ago(26),
      dueOn: ago(12),
      then: [
        { on: ago(4), by: 'office', step: { kind: 'escalated', reason: '已催办两次，仍未反馈（演示）' } },
      ],
    },
    {
      ...{ planKind: 'women', position: 15, concern: 'attainment', openedByRole: 'office' },
      request: '女性平均受教育年限提高较慢，请分析原因，提出措施和完成时间（演示）。',
      opened: ago(15),
      dueOn: ago(1),
      then: [
        {
          on: ago(3),
          by: 'department',
          step: { kind: 'answered', promisedOn: addDays(today, 120) },
          cause: '中老年女性受教育年限偏低，社区教育参与率不足三成（演示）',
          measures: '在 11 个街道开设社区老年教育班，与妇联联合组织女职工学历提升（演示）',
        },
      ],
    },
    {
      ...{ planKind: 'children', position: 7, concern: 'attainment', openedByRole: 'office' },
      request: '适龄儿童免疫规划疫苗接种率低于目标，请查漏补种（演示）。',
      opened: ago(40),
      dueOn: ago(26),
      then: [
        {
          on: ago(29),
          by: 'department',
          step: { kind: 'answered', promisedOn: addDays(today, 45) },
          cause: '流动儿童建证建卡不及时（演示）',
          measures: '请街道协助摸排（演示）',
        },
        {
          on: ago(27),
          by: 'office',
          step: { kind: 'returned', reason: '措施不够具体，请写明各街道任务和时限（演示）', dueOn: ago(20) },
        },
        {
          on: ago(22),
          by: 'department',
          step: { kind: 'answered', promisedOn: addDays(today, 45) },
          cause: '流动儿童建证建卡不及时，两个街道接种点周末不开诊（演示）',
          measures: '按街道列出漏种名单，十二月底前补种完毕；两个接种点增开周末门诊（演示）',
        },
        { on: ago(20), by: 'office', step: { kind: 'accepted' } },
      ],
    },
    {
      ...{ planKind: 'children', position: 26, concern: 'reversal', openedByRole: 'office' },
      request: '学前教育毛入园率连续下降，请查明原因，提出措施和完成时间（演示）。',
      opened: '2024-05-06',
      dueOn: '2024-05-20',
      then: [
        {
          on: '2024-05-15',
          by: 'department',
          step: { kind: 'answered', promisedOn: '2024-09-30' },
          cause: '学龄前人口外流，随迁儿童在外区入园（演示）',
          measures: '秋季招生前公布空余学位，开通随迁儿童入园登记（演示）',
        },
        { on: '2024-05-17', by: 'office', step: { kind: 'accepted' } },
        {
          on: '2024-10-11',
          by: 'office',
          step: { kind: 'closed', reason: '秋季入园登记已按期完成，转为日常跟踪（演示）' },
        },
      ],
    },
  ];
}

/** The steps taken one after the other, as the product would take them. */
function play({ opened, dueOn, then, ...plot }: Plot): DemoSupervision {
  const noon = (day: string) => new Date(`${day}T02:00:00Z`);
  let standing: SupervisionStanding = {
    state: 'awaiting',
    dueOn,
    promisedOn: null,
    escalated: false,
    proposed: false,
  };
  let stateSince = noon(opened);
  const steps: DemoStep[] = [
    { kind: 'opened', at: stateSince, onBehalfOf: plot.openedByRole, text: plot.request, dueOn },
  ];
  for (const { on, by, step, cause, measures } of then) {
    const advance = advanceSupervision(standing, step, on);
    if (!advance.ok) throw new Error(`demonstration: ${step.kind} on ${on} is refused, ${advance.why}`);
    if (beginsWait(standing, advance.next)) stateSince = noon(on);
    standing = advance.next;
    steps.push({
      kind: step.kind,
      at: noon(on),
      onBehalfOf: by,
      ...(cause && { cause, measures }),
      ...('reason' in step && { text: step.reason }),
      ...('promisedOn' in step && { promisedOn: step.promisedOn }),
      ...('dueOn' in step && { dueOn: step.dueOn }),
    });
  }
  return { ...plot, ...standing, districtId: '500103', stateSince, steps };
}

import { inTransaction } from '@/lib/db/client';
import {
  insertDemoReasons,
  listDemoWarnings,
  type DemoReason,
  type DemoWarning,
} from '@/lib/db/demo-reasons';

const TEXTS: Record<DemoWarning['type'], readonly string[]> = {
  volatile: [
    '当年集中开展专项工作，数值较往年变化较大；已与台账逐项核对，口径未变（演示）',
    '当年补录了往年漏报的台账，数值变化较大；已经统计部门核实（演示）',
    '总量较小，个别情况变动即引起较大起伏；已核对分子、分母（演示）',
  ],
  reversal: [
    '人口流动影响总量，服务跟进不足；已列入下年度重点工作（演示）',
    '当年机构调整，部分工作延后；已商有关单位补足（演示）',
    '受上年集中办理的影响，当年离目标稍远；正按季调度（演示）',
  ],
};

/** In the open year every third is still owed, so that those who try it see what is asked of them. */
const OPEN_EVERY = 3;

/** Explanations for the warnings that the demonstration readings raise: run once these are assessed. */
export async function loadDemoReasons(): Promise<number> {
  return inTransaction(async (db) => insertDemoReasons(db, buildDemoReasons(await listDemoWarnings(db))));
}

/** The same at every call: every archived year is explained, the open one in part. */
export function buildDemoReasons(warnings: readonly DemoWarning[]): DemoReason[] {
  let open = 0;
  return warnings.flatMap(({ closed, explained, ...warning }, index) => {
    const isLeftOpen = !closed && open++ % OPEN_EVERY === 0;
    if (isLeftOpen || explained) return [];
    const texts = TEXTS[warning.type];
    const givenAt = new Date(Date.UTC(warning.year + 1, 3, 1 + (index % 20), 2));
    return [{ ...warning, text: texts[index % texts.length] ?? '', givenAt }];
  });
}

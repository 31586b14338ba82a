import { refreshStatistics } from '@/lib/db/refresh-statistics';
import { assessDistricts } from '@/lib/services/assess-districts';
import { createDemoAccounts } from '@/lib/services/create-demo-accounts';
import { hasAnyUser } from '@/lib/services/has-any-user';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@/seeds/demo-accounts';
import { clearDemo } from '@/seeds/clear-demo';
import { loadDemoReasons } from '@/seeds/demo-reasons';
import { dateDemoWarnings, listCaseIds } from '@/seeds/demo-warnings';
import { loadDemoSupervisions } from '@/seeds/demo-supervisions';
import { loadDemo } from '@/seeds/load-demo';

/**
 * First run: demonstration readings, their verdicts, and last the accounts, whose presence says that all is
 * there. Afterwards nothing is loaded again, so that a cleared demonstration stays cleared.
 */
export async function prepareDemoOnce(): Promise<void> {
  if (await hasAnyUser()) {
    process.stdout.write('已有账号，演示数据不再重复载入。\n');
    return;
  }
  await loadDemoReadings();
  const created = await createDemoAccounts(DEMO_ACCOUNTS, { password: DEMO_PASSWORD, allowed: true });
  process.stdout.write(`已建立 ${created} 个演示账号。\n`);
}

/** Loads the demonstration readings, computes every verdict that follows from them, and explains the warnings. */
export async function loadDemoReadings(): Promise<void> {
  const { readings, judgements, references, narratives, bulletins } = await loadDemo();
  process.stdout.write(
    `已载入 ${readings} 个演示数据、${judgements} 项演示研判、${references} 个演示参照值、${narratives} 份演示总结、${bulletins} 份演示简报。\n`,
  );
  const known = await listCaseIds();
  await assessAll();
  await dateDemoWarnings(known);
  process.stdout.write(`已载入 ${await loadDemoSupervisions(new Date())} 项演示督办。\n`);
  process.stdout.write(`已载入 ${await loadDemoReasons()} 条演示原因说明。\n`);
}

/** Removes what is marked as demonstration, with the verdicts that followed from it, and nothing else. */
export async function clearDemoReadings(): Promise<void> {
  const { readings, judgements, reasons, references, narratives, bulletins, supervisions } =
    await clearDemo();
  process.stdout.write(
    `已清除 ${readings} 个演示数据、${judgements} 项演示研判、${reasons} 条演示原因说明、${references} 个演示参照值、${narratives} 份演示总结、${bulletins} 份演示简报、${supervisions} 项演示督办，其他内容未改动。\n`,
  );
  await refreshStatistics();
}

async function assessAll(): Promise<void> {
  for await (const { district, assessments } of assessDistricts(null)) {
    process.stdout.write(`  ${district}：${assessments} 条评价\n`);
  }
}

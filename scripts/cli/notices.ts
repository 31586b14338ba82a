import { checkDeadlinesNow } from '@/lib/services/check-deadlines';
import { deliverWebhooks } from '@/lib/services/deliver-webhooks';
import { readWebhookTerms } from '@/lib/services/webhook/webhook-terms';
import { sessionSecret } from '../support/secret.mjs';
import { readArguments, runCommand } from './arguments';

const HELP = `用法：npm run -s cli -- notices [区县代码…]
发送即将到期（七日内）和逾期的通知，并把等待推送的通知推送出去。每项每个阶段只通知一次，可以反复执行。
服务器运行时每天 7:30 后自动完成；设置 SCHEDULER=0 时，请用 cron 每天执行一次：
  40 7 * * *  cd /opt/fuer && npm run -s cli -- notices
推送所需的环境变量与 npm start 相同：WEBHOOK_HOSTS、BETTER_AUTH_SECRET、BETTER_AUTH_URL。
例：npm run -s cli -- notices 500103
`;

export function run(args: string[]): Promise<number> {
  return runCommand(HELP, args, async () => {
    const { positionals } = readArguments({ args, allowPositionals: true, options: {} });
    const failed = await tellDeadlines(positionals.length > 0 ? positionals : null);
    await sendWebhooks();
    if (failed > 0) throw new Error(`${failed} 个区县没有检查完，请稍后重试。`);
  });
}

/** Answers how many districts could not be looked at. */
async function tellDeadlines(only: readonly string[] | null): Promise<number> {
  let sent = 0;
  let failed = 0;
  for await (const { district, ...check } of checkDeadlinesNow(only, new Date())) {
    if (check.state === 'failed') {
      failed += 1;
      const reason = check.error instanceof Error ? check.error.message : String(check.error);
      process.stderr.write(`${district}：没有检查完，${reason}\n`);
    } else if (check.state === 'busy') {
      process.stdout.write(`${district}：服务器正在检查，略过\n`);
    } else if (check.sent > 0) {
      sent += check.sent;
      process.stdout.write(`${district}：${check.sent} 条通知\n`);
    }
  }
  process.stdout.write(`共发送 ${sent} 条到期和逾期通知\n`);
  return failed;
}

async function sendWebhooks(): Promise<void> {
  const terms = readWebhookTerms({
    hosts: process.env.WEBHOOK_HOSTS,
    installationSecret: sessionSecret(),
    address: process.env.BETTER_AUTH_URL,
  });
  const { delivered, postponed, givenUp } = await deliverWebhooks(terms, () => new Date());
  if (delivered + postponed + givenUp === 0) return;
  process.stdout.write(`推送：送达 ${delivered} 条，稍后再试 ${postponed} 条，放弃 ${givenUp} 条\n`);
}

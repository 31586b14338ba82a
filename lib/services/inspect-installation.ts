import { readdir, statfs } from 'node:fs/promises';
import { readDatabaseFacts, type DatabaseFacts } from '@/lib/db/inspect';
import { translateError } from '@/lib/db/translate-error';

export type Check = { name: string; state: 'ok' | 'warning' | 'failed'; message: string };

const LOW_DISK_BYTES = 1024 ** 3;
const MINIMUM_SECRET_LENGTH = 32;

/** Looks at database, structure, content, disk and configuration; for the operator at the command line. */
export async function inspectInstallation(): Promise<Check[]> {
  return [checkNode(), ...(await checkDatabase()), await checkDisk(), checkSecret()];
}

function checkNode(): Check {
  return { name: '运行环境', state: 'ok', message: `Node ${process.versions.node}` };
}

async function checkDatabase(): Promise<Check[]> {
  let facts: DatabaseFacts;
  try {
    facts = await readDatabaseFacts();
  } catch (error) {
    const message = translateError(error).code === 'unavailable' ? '连接不上' : '查询出错';
    return [{ name: '数据库', state: 'failed', message: `${message}，请检查 DATABASE_URL 与数据库服务。` }];
  }
  const server: Check = {
    name: '数据库',
    state: 'ok',
    message: `PostgreSQL ${facts.serverVersion}，占用 ${facts.databaseSize}`,
  };
  return [server, await checkMigrations(facts), checkContent(facts)];
}

async function checkMigrations({ migrations }: DatabaseFacts): Promise<Check> {
  const entries = await readdir('prisma/migrations', { withFileTypes: true });
  const known = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const missing = known.filter((name) => !migrations.includes(name));
  const foreign = migrations.filter((name) => !known.includes(name));
  if (foreign.length > 0) {
    return { name: '结构版本', state: 'failed', message: '数据库比程序新，请升级程序后再使用。' };
  }
  if (missing.length > 0) {
    return {
      name: '结构版本',
      state: 'failed',
      message: `有 ${missing.length} 项升级未执行，npm start 会自动完成。`,
    };
  }
  return { name: '结构版本', state: 'ok', message: `${migrations.length} 项升级均已执行` };
}

function checkContent({ districts, unassessed }: DatabaseFacts): Check {
  if (districts === 0)
    return { name: '数据', state: 'warning', message: '还没有区县规划，npm start 会载入。' };
  if (unassessed > 0) {
    const message = `${unassessed} 项评价缺失，请执行 npm run -s cli -- assess。`;
    return { name: '数据', state: 'warning', message };
  }
  return { name: '数据', state: 'ok', message: `${districts} 个区县，评价完整` };
}

async function checkDisk(): Promise<Check> {
  const { bavail, bsize } = await statfs(process.cwd());
  const free = bavail * bsize;
  const message = `剩余 ${(free / 1024 ** 3).toFixed(1)} GiB`;
  if (free >= LOW_DISK_BYTES) return { name: '磁盘', state: 'ok', message };
  return { name: '磁盘', state: 'warning', message: `${message}，请清理或扩容。` };
}

function checkSecret(): Check {
  const secret = process.env.BETTER_AUTH_SECRET;
  if (secret === undefined) return { name: '会话密钥', state: 'ok', message: '由 npm start 生成并保管' };
  if (secret.length >= MINIMUM_SECRET_LENGTH)
    return { name: '会话密钥', state: 'ok', message: '由环境变量设置' };
  return { name: '会话密钥', state: 'failed', message: 'BETTER_AUTH_SECRET 至少 32 个字符。' };
}

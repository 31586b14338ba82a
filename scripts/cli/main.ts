export type Run = (args: string[]) => Promise<number>;

type Entry = {
  summary: string;
  needsDatabase: boolean;
  /** Whether the database is brought up to date first; `doctor`, which reports on that, must not. */
  migrates?: boolean;
  load: () => Promise<{ run: Run }>;
};

/** A command is one or two words; the rest of the line belongs to it. */
const COMMANDS: Record<string, Entry> = {
  'targets parse': {
    summary: '解析目标值：CSV → 每行一个 JSON',
    needsDatabase: false,
    load: () => import('./targets-parse'),
  },
  score: {
    summary: '按目标值评价各年数据：CSV → 每个序列一个 JSON',
    needsDatabase: false,
    load: () => import('./score'),
  },
  backtest: {
    summary: '用已有数据检验预测方法：CSV → 每个方法、每个年限一个 JSON',
    needsDatabase: false,
    load: () => import('./backtest'),
  },
  seed: {
    summary: '载入已公布的规划，以及演示数据和账号',
    needsDatabase: true,
    load: () => import('./seed'),
  },
  demo: {
    summary: '载入、清除演示数据，列出演示账号',
    needsDatabase: true,
    load: () => import('./demo'),
  },
  data: {
    summary: '导出、导入一个区县一年的填报表',
    needsDatabase: true,
    load: () => import('./data'),
  },
  assess: {
    summary: '重新计算全部评价与预警',
    needsDatabase: true,
    load: () => import('./assess'),
  },
  notices: {
    summary: '发送到期和逾期通知，推送到办公即时通讯',
    needsDatabase: true,
    load: () => import('./notices'),
  },
  user: {
    summary: '新增、停用账号，重置密码',
    needsDatabase: true,
    load: () => import('./user'),
  },
  backup: {
    summary: '备份全部数据到一个文件',
    needsDatabase: true,
    load: () => import('./backup'),
  },
  restore: {
    summary: '用备份文件恢复全部数据',
    needsDatabase: true,
    load: () => import('./restore'),
  },
  doctor: {
    summary: '检查数据库、结构版本、磁盘和配置',
    needsDatabase: true,
    migrates: false,
    load: () => import('./doctor'),
  },
};

export type Resolved = { needsDatabase: boolean; migrates: boolean; run: () => Promise<number> };

const HELP = new Set(['--help', '-h', 'help']);

/** Finds the command that the arguments name; what cannot be found becomes a message and exit status 2. */
export function resolveCommand(args: string[]): Resolved {
  const [first, second] = args;
  if (first === undefined) return immediate(2, process.stderr, usage());
  if (HELP.has(first)) return immediate(0, process.stdout, usage());

  if (isGroup(first) && second !== undefined && HELP.has(second))
    return immediate(0, process.stdout, usage());

  const name = [`${first} ${second ?? ''}`, first].find((candidate) => Object.hasOwn(COMMANDS, candidate));
  const entry = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || !entry) {
    const unknown = isGroup(first) && second ? `${first} ${second}` : first;
    return immediate(2, process.stderr, `没有名为“${unknown}”的命令。\n\n${usage()}`);
  }
  const rest = args.slice(name.split(' ').length);
  const asksHelp = rest.some((argument) => argument === '--help' || argument === '-h');
  return {
    needsDatabase: entry.needsDatabase && !asksHelp,
    migrates: entry.migrates ?? true,
    run: async () => (await entry.load()).run(rest),
  };
}

const isGroup = (word: string) => Object.keys(COMMANDS).some((name) => name.startsWith(`${word} `));

function immediate(code: number, stream: NodeJS.WriteStream, text: string): Resolved {
  return {
    needsDatabase: false,
    migrates: false,
    run: async () => {
      stream.write(text);
      return code;
    },
  };
}

function usage(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    '用法：npm run -s cli -- <命令> [选项]',
    '',
    ...lines,
    '',
    '每个命令加 --help 可看选项和例子。文件写 - 表示标准输入。',
    '退出码：0 完成；1 输入有错误；2 用法不对。',
    '',
  ].join('\n');
}

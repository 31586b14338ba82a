/** Tells a person what is being done and how long it took. */
export function createSteps(stream = process.stdout) {
  return async function step(title, action) {
    const began = Date.now();
    stream.write(`▸ ${title}…\n`);
    const result = await action((note) => stream.write(`  ${note}\n`));
    const seconds = (Date.now() - began) / 1000;
    if (seconds >= 1) stream.write(`  完成，用时 ${seconds.toFixed(1)} 秒\n`);
    return result;
  };
}

/** What the database says while it starts, for people. */
export const DATABASE_NOTES = {
  initialise: '首次启动，正在建立数据文件夹 .data/postgres',
  elsewhere: '程序所在文件夹不允许数据库的系统用户进入，数据存放在 /var/lib/fuer-monitor',
  recover: '上次没有正常停止，正在恢复',
  joined: '数据库已在运行，直接使用',
  started: '数据库已启动',
};

/** A failure the person at the keyboard can act on: printed as it is, without a stack. */
export class Problem extends Error {
  name = 'Problem';
}

/** Prints an error for people: a Problem as its message only, a refused file with what to do, else the stack. */
export function reportFailure(error) {
  if (error instanceof Problem) console.error(`\n✗ ${error.message}`);
  else if (['EACCES', 'EPERM'].includes(error?.code) && error.path)
    console.error(`\n✗ ${refused(error.path)}`);
  else console.error(error);
}

/** What to do when a file is not ours to read or write. */
export function refused(path) {
  return (
    `当前用户没有权限读写 ${path}。\n` +
    '  程序可能先前由另一个用户（例如 root）启动过。请仍用那个用户启动，或由管理员把整个程序文件夹交给当前用户：\n' +
    '  sudo chown -R "$(id -un):$(id -gn)" .'
  );
}

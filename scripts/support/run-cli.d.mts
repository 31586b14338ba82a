/** Runs one command of the command line in a process of its own; rejects when it exits with anything but 0. */
export function runCli(
  args: string[],
  env?: Record<string, string>,
  options?: { quiet?: boolean },
): Promise<void>;

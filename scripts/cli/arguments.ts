import { parseArgs, type ParseArgsConfig } from 'node:util';
import { AppError } from '@/lib/errors';

/** Wrong usage: the message and the command's help go to standard error, exit status 2. */
export class UsageError extends Error {}

/** Node's own argument parser, with failures as UsageError. */
export function readArguments<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Runs a command: --help, usage errors and failures all end with the exit status the manual promises. */
export async function runCommand(help: string, args: string[], work: () => Promise<void>): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return 0;
  }
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`用法不对：${error.message}\n\n${help}`);
      return 2;
    }
    process.stderr.write(`${await describeFailure(error)}\n`);
    return 1;
  }
}

/** Commands that only compute run without a generated database client, so it is asked only when there is one. */
async function describeFailure(error: unknown): Promise<string> {
  if (error instanceof AppError) return error.userMessage;
  const message = error instanceof Error ? error.message : String(error);
  if (!process.env.DATABASE_URL) return message;
  const { translateError } = await import('@/lib/db/translate-error');
  const known = translateError(error);
  return known.code === 'internal' ? message : known.userMessage;
}

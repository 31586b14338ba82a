import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '@/lib/errors';
import type { ReadLine } from './find-lines';
import { tableError } from './table-error';
import { TABLE_LIMITS } from './table-limits';

/** The lines come as JSON. */
type Answer = { lines: string } | { problem: string | null; cause: string };

const MAX_WAITING = 8;
const IDLE_MS = 60_000;
const TOO_COMPLEX = '表格内容过于复杂，已停止读取。请重新下载空白表格，只粘贴数值后上传。';
const BUSY = '正在检查的表格较多，请稍后重新上传。';

/** The one thread that reads tables, kept a while for the next; on globalThis for the reloads of development. */
type Reader = { worker: Worker | null; queue: Promise<unknown>; waiting: number; idle?: NodeJS.Timeout };
const holder = globalThis as { fuerTableReader?: Reader };

/**
 * Reads an uploaded table outside this thread, one at a time, bounded in memory and time. Throws `invalidInput`
 * with a message that says what is wrong with the file, `unavailable` when too many are waiting.
 */
export async function readTable(bytes: Uint8Array): Promise<ReadLine[]> {
  const reader = (holder.fuerTableReader ??= { worker: null, queue: Promise.resolve(), waiting: 0 });
  if (reader.waiting >= MAX_WAITING) {
    throw new AppError('unavailable', 'too many tables waiting', { userMessage: BUSY });
  }
  reader.waiting += 1;
  const turn = reader.queue.then(() => ask(reader, bytes));
  reader.queue = turn.catch(() => undefined);
  try {
    return linesOf(await turn);
  } finally {
    reader.waiting -= 1;
  }
}

function linesOf(answer: Answer): ReadLine[] {
  if ('lines' in answer) return JSON.parse(answer.lines) as ReadLine[];
  if (answer.problem !== null) throw tableError(answer.problem, answer.cause);
  throw brokenReader(answer.cause);
}

/** Sends one file and waits for the answer; a thread that takes too long or runs out of memory is ended. */
function ask(reader: Reader, bytes: Uint8Array): Promise<Answer> {
  clearTimeout(reader.idle);
  const worker = (reader.worker ??= startWorker(reader));
  const drop = () => {
    if (reader.worker === worker) reader.worker = null;
    void worker.terminate();
  };
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(limit);
      worker.off('message', answered).off('error', failed).off('exit', ended);
    };
    const giveUp = (error: AppError) => {
      settle();
      drop();
      reject(error);
    };
    const answered = (answer: Answer) => {
      settle();
      reader.idle = setTimeout(drop, IDLE_MS).unref();
      resolve(answer);
    };
    const failed = (error: NodeJS.ErrnoException) => {
      const isTooBig = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      giveUp(isTooBig ? tableError(TOO_COMPLEX, 'out of memory') : brokenReader(error));
    };
    const ended = () => giveUp(brokenReader('ended'));
    const limit = setTimeout(
      () => giveUp(tableError(TOO_COMPLEX, 'took too long')),
      TABLE_LIMITS.seconds * 1000,
    );
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(bytes);
  });
}

const brokenReader = (cause: unknown) => new AppError('internal', 'table reader failed', { cause });

/** Not bundled: the file stands where the sources are, and the server runs in the project's folder. */
function startWorker(reader: Reader): Worker {
  const file = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    'lib',
    'documents',
    'table',
    'table-worker.mjs',
  );
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    resourceLimits: { maxOldGenerationSizeMb: TABLE_LIMITS.memoryMegabytes },
  });
  const forget = () => {
    if (reader.worker === worker) reader.worker = null;
  };
  worker.on('error', forget).on('exit', forget).unref();
  return worker;
}

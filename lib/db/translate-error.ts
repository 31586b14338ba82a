import { AppError } from '@/lib/errors';
import { Prisma } from './generated/client';

const CONNECTION_CODES = new Set(['P1000', 'P1001', 'P1002', 'P1008', 'P1010', 'P1017', 'P2024', 'P2028']);
const DRIVER_CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P03',
  '53300',
]);

/** Maps what the database client throws to the product's error class; anything unknown becomes `internal`. */
export function translateError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isConnectionProblem(error))
    return new AppError('unavailable', 'database unreachable', { cause: error });
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === 'P2002') return new AppError('conflict', 'unique constraint', { cause: error });
    if (error.code === 'P2025') return new AppError('notFound', 'record not found', { cause: error });
    if (error.code === 'P2034')
      return new AppError('staleVersion', 'serialisation conflict', { cause: error });
  }
  return new AppError('internal', 'unexpected error', { cause: error });
}

function isConnectionProblem(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  for (let current = error, depth = 0; current instanceof Object && depth < 5; depth += 1) {
    const { code, cause, name } = current as { code?: unknown; cause?: unknown; name?: unknown };
    if (typeof code === 'string' && (CONNECTION_CODES.has(code) || DRIVER_CONNECTION_CODES.has(code)))
      return true;
    if (name === 'DriverAdapterError' && isDriverConnectionKind(cause)) return true;
    current = cause;
  }
  return error instanceof Error && error.message.includes('timeout exceeded when trying to connect');
}

function isDriverConnectionKind(cause: unknown): boolean {
  const kind = (cause as { kind?: unknown } | undefined)?.kind;
  return kind === 'DatabaseNotReachable' || kind === 'ConnectionClosed' || kind === 'SocketTimeout';
}

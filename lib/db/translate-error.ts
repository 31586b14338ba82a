import { AppError } from '@/lib/errors';
import { CONNECTION_LOST } from './connection-pool';
import { Prisma } from './generated/client';

/**
 * Codes of the database client, of the socket, and of PostgreSQL when it is going away or lets nobody in; and what
 * the driver adapter makes of a code and keeps in its place.
 */
const CONNECTION_MARKS = new Set([
  ...['P1000', 'P1001', 'P1002', 'P1003', 'P1008', 'P1010', 'P1011', 'P1017', 'P2024', 'P2028', 'P2037'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EHOSTUNREACH', 'ENETUNREACH', CONNECTION_LOST],
  ...['57P01', '57P02', '57P03', '57P05', '53300', '25P03', '08000', '08001', '08003', '08004', '08006'],
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'DatabaseDoesNotExist',
  'DatabaseAccessDenied',
  'AuthenticationFailed',
  'TlsConnectionError',
]);
const MAX_DEPTH = 8;

/** Maps what the database client throws to the product's error class; anything unknown becomes `internal`. */
export function translateError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const marks = listMarks(error);
  const isConnectionLost = marks.some((mark) => CONNECTION_MARKS.has(mark));
  if (error instanceof Prisma.PrismaClientInitializationError || isConnectionLost) {
    return new AppError('unavailable', 'database unreachable', { cause: error });
  }
  if (marks.includes('P2034') || marks.includes('TransactionWriteConflict')) {
    return new AppError('staleVersion', 'serialisation conflict', { cause: error });
  }
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === 'P2002') return new AppError('conflict', 'unique constraint', { cause: error });
    if (error.code === 'P2025') return new AppError('notFound', 'record not found', { cause: error });
  }
  return new AppError('internal', 'unexpected error', { cause: error });
}

/**
 * Codes and kinds of an error and of everything it was caused by. A raw query keeps the adapter's error in its
 * `meta`, everything else in `cause`.
 */
function listMarks(error: unknown): string[] {
  const marks: string[] = [];
  for (let current = error, depth = 0; current instanceof Object && depth < MAX_DEPTH; depth += 1) {
    const { code, kind, cause, meta } = current as Record<string, unknown>;
    marks.push(...[code, kind].filter((mark) => typeof mark === 'string'));
    current = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return marks;
}

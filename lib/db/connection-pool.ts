import pg from 'pg';

/** Given to what the driver reports as a plain error: pool exhausted, connection cut off, client closed. */
export const CONNECTION_LOST = 'CONNECTION_LOST';

/** Answers of the server and failures of the socket carry a code already; bugs are of other classes. */
function withCode(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'Error' || 'code' in error) return error;
  return Object.assign(error, { code: CONNECTION_LOST });
}

/** The driver answers with a promise unless it was given a callback. */
function coded<T>(answer: T): T {
  if (!(answer instanceof Promise)) return answer;
  const promise: Promise<unknown> = answer;
  return promise.catch((error: unknown) => Promise.reject(withCode(error) as Error)) as T;
}

type AnyMethod = (...values: unknown[]) => unknown;

/** A server that does not answer is given up sooner than the wait for one of the pool's connections. */
const CONNECT_TIMEOUT_MS = 5_000;

class CodedClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  }
  override query = coding(super.query.bind(this) as AnyMethod) as pg.Client['query'];
}

class CodedPool extends pg.Pool {
  override query = coding(super.query.bind(this) as AnyMethod) as pg.Pool['query'];
  override connect = coding(super.connect.bind(this) as AnyMethod) as pg.Pool['connect'];
}

function coding(method: AnyMethod): AnyMethod {
  return (...values) => coded(method(...values));
}

/** The driver's pool, whose errors can all be told by their code, so that nobody needs to read their text. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  return new CodedPool({ ...config, Client: CodedClient } as pg.PoolConfig);
}

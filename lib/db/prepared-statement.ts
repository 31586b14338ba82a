/** A statement that begins with this comment is parsed and planned once a connection, not once a request. */
const PREPARED = /^\s*\/\* prepared: ([\w ]+) \*\//;

/**
 * The name the driver keeps a statement under; empty for one that is to be planned anew each time, as is right where
 * the best plan depends on the values. Planning what every page asks took three times as long as answering it.
 */
export function statementName(sql: string): string {
  return PREPARED.exec(sql)?.[1] ?? '';
}

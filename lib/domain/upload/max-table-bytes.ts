/** Of an uploaded table, as sent. */
export const MAX_TABLE_BYTES = 10 * 1024 * 1024;

/** What an uploaded table may be. A district has some hundred indicators; this is far above any. */
export const TABLE_LIMITS = {
  /** Of the parts that are read, unpacked; counted while unpacking, never believed. */
  unpackedBytes: 80 * 1024 * 1024,
  tags: 3_000_000,
  rows: 20_000,
  columns: 256,
  cells: 600_000,
  mergedCells: 100_000,
  entries: 2_000,
  /** Lines that stand for an indicator or one of its categories. */
  lines: 5_000,
  /** Of one cell, as far as it is kept. */
  textLength: 600,
  seconds: 20,
  memoryMegabytes: 512,
} as const;

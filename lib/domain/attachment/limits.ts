const MB = 1024 * 1024;

export const MAX_ATTACHMENT_BYTES = 10 * MB;
export const MAX_PER_VALUE = 10;
export const MAX_PER_NARRATIVE = 20;
/** A district's evidence of one year, what was taken away included: it is kept for the record. */
export const MAX_BYTES_PER_YEAR = 1024 * MB;
export const MAX_FILE_NAME = 120;

/** 832 KB, 1.4 MB: as a file manager shows it, never less than 1 KB. */
export function formatBytes(bytes: number): string {
  if (bytes >= MB) return `${Math.max(0.1, Math.round((bytes / MB) * 10) / 10)} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

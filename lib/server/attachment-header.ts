/** The header with which a browser saves an answer under a Chinese name; `plain` for those that know ASCII only. */
export function attachmentHeader(name: string, plain: string): string {
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

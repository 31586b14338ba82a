import { attachmentHeader } from './attachment-header';

/** The answer that makes a browser keep a CSV under its Chinese name; `plain` for those that know only ASCII. */
export function csvDownload(
  body: ReadableStream<Uint8Array> | string,
  name: { plain: string; chinese: string },
): Response {
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachmentHeader(name.chinese, name.plain),
      'cache-control': 'no-store',
    },
  });
}

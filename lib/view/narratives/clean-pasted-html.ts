/**
 * What Word, WPS and web pages put on the clipboard, reduced to the forms the editor knows. The editor drops whatever
 * its schema does not have; here is mended what it would misread: conditional comments, typed bullets of Word's lists,
 * heading levels and tables, whose rows become lines.
 */
export function cleanPastedHtml(html: string): string {
  return joinListRuns(
    tableRowsAsLines(
      bodyOf(html)
        .replace(/<!--\[if[^\]]*supportLists\][\s\S]*?\[endif\]-->/gi, '')
        .replace(/<!\[if[^\]]*supportLists\]>[\s\S]*?<!\[endif\]>/gi, '')
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/<!\[[^\]]*\]>/g, '')
        .replace(/<(style|script|xml|title|head)\b[\s\S]*?<\/\1\s*>/gi, '')
        .replace(/<\/?(meta|link|img|o:p|v:[a-z]+|w:[a-z]+|font|a)\b[^>]*>/gi, '')
        .replace(/&nbsp;|\u00a0/g, ' ')
        .replace(/<(\/?)h[1-3]\b[^>]*>/gi, '<$1h3>')
        .replace(/<(\/?)h[4-6]\b[^>]*>/gi, '<$1h4>'),
    ),
  );
}

function bodyOf(html: string): string {
  const body = /<body\b[^>]*>([\s\S]*?)(?:<\/body\s*>|$)/i.exec(html);
  return body?.[1] ?? html;
}

const CELL_GAP = '　';

/** Each row of a table as one paragraph, its cells with a gap between. */
function tableRowsAsLines(html: string): string {
  return html
    .replace(/<tr\b[^>]*>([\s\S]*?)<\/tr\s*>/gi, (_row, cells: string) => {
      const texts = [...cells.matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]\s*>/gi)].map(([, cell]) =>
        (cell ?? '')
          .replace(/<\/p\s*>|<br\s*\/?>/gi, ' ')
          .replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      );
      return `<p>${texts.join(CELL_GAP)}</p>`;
    })
    .replace(/<\/?(table|thead|tbody|tfoot|colgroup|col|caption)\b[^>]*>/gi, '');
}

const LIST_PARAGRAPH = /<p\b[^>]*\bmso-list\s*:[^>]*>([\s\S]*?)<\/p\s*>/gi;

/** Word writes a list as paragraphs that say they belong to one; runs of them become a list again. */
function joinListRuns(html: string): string {
  return html
    .replace(LIST_PARAGRAPH, (_paragraph, text: string) => `<ul><li>${text.trim()}</li></ul>`)
    .replace(/<\/ul>\s*<ul>/g, '');
}

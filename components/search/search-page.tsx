import './search.css';
import { Door } from '@/components/ui/door';
import { MAX_QUERY_LENGTH } from '@/lib/domain/search/fold-text';
import { resultsSentence, SEARCH_EXAMPLES, type SearchResults } from '@/lib/view/search/search-words';
import { MarkedText } from './marked-text';

type Props = { results: SearchResults; district: string; year: number };

/** All results on a page of its own, which works without scripts. */
export function SearchPage({ results, district, year }: Props) {
  const { query, groups } = results;
  return (
    <>
      <h1>查找</h1>
      <form
        role="search"
        aria-label="在本区查找"
        className="search-page-form"
        action={`/d/${district}/search`}
      >
        <input type="hidden" name="year" value={year} />
        <input
          key={query}
          className="field"
          type="search"
          name="q"
          aria-label="查找什么"
          defaultValue={query}
          maxLength={MAX_QUERY_LENGTH}
        />
        <button type="submit" className="btn btn-main">
          查找
        </button>
      </form>
      <p className={query === '' ? 'hint' : undefined} role="status">
        {query === '' ? SEARCH_EXAMPLES : `${resultsSentence(results)}。`}
      </p>
      {query !== '' && groups.length === 0 && <p className="hint mt-1">{SEARCH_EXAMPLES}</p>}
      {groups.map(({ kind, label, count, items }) => (
        <section key={kind} className="card search-page-group">
          <h2>
            {label} <span className="hint">{count}</span>
          </h2>
          <ul>
            {items.map(({ key, title, detail, href }) => (
              <li key={key}>
                <Door href={href}>
                  <MarkedText segments={title} />
                </Door>
                <span className="hint">
                  <MarkedText segments={detail} />
                </span>
              </li>
            ))}
          </ul>
          {count > items.length && (
            <p className="hint">还有 {count - items.length} 条，请再输入一个词缩小范围。</p>
          )}
        </section>
      ))}
    </>
  );
}

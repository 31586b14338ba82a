'use client';

import './search.css';
import { useRef } from 'react';
import { MAX_QUERY_LENGTH } from '@/lib/domain/search/fold-text';
import { resultsSentence, SEARCH_EXAMPLES, searchHref } from '@/lib/view/search/search-words';
import { SearchList } from './search-list';
import { useSearchBox } from './use-search-box';

type Props = { district: string; userId: string };

/**
 * Finds indicators, departments, warnings, supervisions, actions and pages from everywhere: Ctrl-K, type, Enter. On a
 * phone behind an icon. Without scripts a form that leads to the page of results.
 */
export function SearchBox(props: Props) {
  const { district } = props;
  const input = useRef<HTMLInputElement>(null);
  const box = useSearchBox({ ...props, input });
  const { answer, active, options, isOpen } = box;
  const isListed = isOpen && options.length > 0;
  return (
    <div
      className="search"
      data-open={isOpen}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) box.close();
      }}
    >
      <a
        className="btn search-icon"
        href={searchHref(district, '', box.year)}
        aria-label="查找"
        onClick={(event) => {
          event.preventDefault();
          box.open();
        }}
      >
        <Lens />
      </a>
      <form
        role="search"
        aria-label="查找"
        className="search-form"
        action={`/d/${district}/search`}
        onSubmit={(event) => event.preventDefault()}
      >
        {box.year && <input type="hidden" name="year" value={box.year} />}
        <Lens />
        <input
          ref={input}
          className="field"
          type="search"
          name="q"
          role="combobox"
          aria-label="查找指标、单位、预警和页面"
          aria-expanded={isListed}
          aria-controls={isListed ? box.listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isListed ? active?.id : undefined}
          aria-keyshortcuts="Control+K Meta+K /"
          placeholder="查找指标、单位、预警…"
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_QUERY_LENGTH}
          value={box.text}
          onFocus={box.show}
          onClick={box.show}
          onChange={(event) => box.change(event.currentTarget.value)}
          onCompositionStart={() => box.setComposing(true)}
          onCompositionEnd={() => box.setComposing(false)}
          onKeyDown={box.onKey}
        />
        <kbd aria-hidden="true">Ctrl K</kbd>
        <button type="button" className="btn search-cancel" onClick={box.leave}>
          取消
        </button>
      </form>
      {isOpen && (
        <div className="search-panel card" aria-busy={box.isWaiting}>
          {isListed && (
            <SearchList id={box.listId} groups={box.groups} activeId={active?.id} onOpen={box.finish} />
          )}
          {answer?.kind === 'problem' && <p className="search-problem">{answer.message}</p>}
          {answer?.kind === 'found' && options.length === 0 && <p>{resultsSentence(answer.results)}。</p>}
          {(box.query === '' || (answer?.kind === 'found' && options.length === 0)) && (
            <p className="hint">{SEARCH_EXAMPLES}</p>
          )}
          {isListed && <p className="hint search-keys">↑ ↓ 选择，Enter 打开，Esc 关闭</p>}
        </div>
      )}
      <p className="sr-only" role="status">
        {isOpen && answer?.kind === 'found' && !box.isWaiting && `${resultsSentence(answer.results)}。`}
        {isOpen && answer?.kind === 'problem' && answer.message}
      </p>
    </div>
  );
}

function Lens() {
  return (
    <svg viewBox="0 0 20 20" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M13.2 13.2 17 17M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}

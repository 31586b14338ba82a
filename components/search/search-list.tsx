'use client';

import Link from 'next/link';
import { MarkedText } from './marked-text';
import type { Option, OptionGroup } from './search-options';

type Props = {
  id: string;
  groups: readonly OptionGroup[];
  activeId: string | undefined;
  onOpen: (option: Option) => void;
};

/** The options of the search box, in their groups. Links, so that each can be opened in a tab of its own. */
export function SearchList({ id, groups, activeId, onOpen }: Props) {
  return (
    <div id={id} role="listbox" aria-label="查找结果">
      {groups.map(({ key, label, options }) => (
        <div key={key} role="group" aria-label={label || '更多'}>
          {label && (
            <div className="search-group" aria-hidden="true">
              {label}
            </div>
          )}
          {options.map((option) => (
            <Link
              key={option.id}
              id={option.id}
              role="option"
              aria-selected={option.id === activeId}
              tabIndex={-1}
              className="search-option"
              href={option.href}
              prefetch={false}
              // The input keeps the focus, or its leaving would close the list before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onOpen(option)}
            >
              <span>
                <MarkedText segments={option.title} />
              </span>
              {option.detail.length > 0 && (
                <span className="hint">
                  <MarkedText segments={option.detail} />
                </span>
              )}
            </Link>
          ))}
        </div>
      ))}
    </div>
  );
}

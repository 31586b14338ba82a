'use client';

import { useId, useState, type KeyboardEvent } from 'react';
import { searchOptions, type IndicatorOption } from '@/lib/view/rules/rule-rows';

/** More are found by typing on. */
const SHOWN = 40;

type Props = {
  label: string;
  options: readonly IndicatorOption[];
  chosenId: string;
  onChoose: (option: IndicatorOption) => void;
};

/** Finds an indicator by its number, name or plan: type, arrow keys, Enter. Leaving without a choice changes nothing. */
export function IndicatorCombobox({ label, options, chosenId, onChoose }: Props) {
  const listId = useId();
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const chosen = options.find(({ indicatorId }) => indicatorId === chosenId);
  const found = query === null ? [] : searchOptions(options, query);
  const shown = found.slice(0, SHOWN);
  const isOpen = query !== null;
  const close = () => setQuery(null);
  const choose = (option: IndicatorOption | undefined) => {
    if (option) onChoose(option);
    close();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (isOpen) setActive((active + move + shown.length) % Math.max(1, shown.length));
      else open('');
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      choose(shown[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const open = (text: string) => {
    setQuery(text);
    setActive(0);
  };
  return (
    <span className="rule-combobox">
      <input
        className="field"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && shown[active] ? `${listId}-${active}` : undefined}
        placeholder="输入序号或名称查找"
        autoComplete="off"
        value={query ?? chosen?.label ?? ''}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => !isOpen && open('')}
        onChange={(event) => open(event.currentTarget.value)}
        onKeyDown={onKey}
        onBlur={close}
      />
      <ul id={listId} role="listbox" aria-label={label} hidden={!isOpen}>
        {shown.map((option, index) => (
          <li
            key={option.indicatorId}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            // The input keeps the focus, or its leaving would close the list before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option.label}
          </li>
        ))}
        {isOpen && found.length === 0 && (
          <li role="option" aria-selected={false} aria-disabled="true" className="hint">
            没有找到，请换个词。
          </li>
        )}
        {found.length > shown.length && (
          <li role="option" aria-selected={false} aria-disabled="true" className="hint">
            还有 {found.length - shown.length} 项，请继续输入。
          </li>
        )}
      </ul>
    </span>
  );
}

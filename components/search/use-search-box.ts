'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { searchHref } from '@/lib/view/search/search-words';
import { keepChoice, readChoices, type Choice } from './recent-choices';
import { groupsOf, type Option } from './search-options';
import { useAnswer } from './use-answer';
import { useSearchShortcut } from './use-search-shortcut';

type Place = { district: string; userId: string; input: RefObject<HTMLInputElement | null> };

/** Text, answer, list and keys of the search box. */
export function useSearchBox({ district, userId, input }: Place) {
  const router = useRouter();
  const year = useSearchParams().get('year');
  const listId = useId();
  const cameFrom = useRef<Element | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [isComposing, setComposing] = useState(false);
  const [recent, setRecent] = useState<readonly Choice[]>([]);
  const [chosen, setChosen] = useState<{ of: unknown; place: number } | null>(null);
  const query = text.trim();
  const { answer, isWaiting, ask } = useAnswer({ district, year, query, isComposing });
  const groups = groupsOf(query === '' ? null : answer, query === '' ? recent : [], {
    district,
    year,
    listId,
  });
  const options = groups.flatMap((group) => group.options);
  // The best result is ready for Enter; what was opened lately waits until an arrow key asks for it.
  const first = query === '' ? -1 : 0;
  const place = chosen && chosen.of === (answer ?? recent) ? chosen.place : first;
  const active = options[place];

  const open = () => {
    const before = document.activeElement;
    if (before !== input.current) cameFrom.current = before;
    flushSync(() => show());
    input.current?.focus();
    input.current?.select();
  };
  const show = () => {
    if (!isOpen) setRecent(readChoices(userId, district));
    setOpen(true);
  };
  const close = () => setOpen(false);
  const leave = () => {
    close();
    input.current?.blur();
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    cameFrom.current = null;
  };
  const finish = (option: Option) => {
    const { href, name, label } = option;
    if (!option.isPassing) keepChoice(userId, district, { href, name, label });
    setText('');
    close();
    cameFrom.current = null;
    input.current?.blur();
  };
  const enter = () => {
    if (answer?.kind === 'problem' && !isWaiting) return ask();
    if (active && !isWaiting) {
      finish(active);
      return router.push(active.href);
    }
    if (query === '') return;
    close();
    input.current?.blur();
    router.push(searchHref(district, query, year));
  };
  const move = (step: number) => {
    if (options.length === 0) return;
    const next =
      place < 0 && step < 0 ? options.length - 1 : (place + step + options.length) % options.length;
    setChosen({ of: answer ?? recent, place: next });
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => (isOpen ? move(1) : show()),
      ArrowUp: () => (isOpen ? move(-1) : show()),
      Enter: enter,
      Escape: leave,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  useSearchShortcut(open);
  const change = (next: string) => {
    setText(next);
    setOpen(true);
  };
  return {
    ...{ listId, text, year, query, answer, isWaiting, isOpen, groups, options, active },
    ...{ open, show, close, leave, finish, onKey, change, setComposing },
  };
}

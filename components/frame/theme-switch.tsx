'use client';

import { useSyncExternalStore } from 'react';
import { readTheme, THEME_COOKIE, type Theme } from '@/lib/view/theme';

const CHOICES: { theme: Theme | null; label: string }[] = [
  { theme: null, label: '跟随系统' },
  { theme: 'light', label: '浅色' },
  { theme: 'dark', label: '深色' },
];

const YEAR_SECONDS = 31_536_000;
const CHOSEN = 'fuer:theme';

/** Takes effect at once and on every later page: the server reads the cookie before it draws anything. */
function choose(theme: Theme | null): void {
  document.cookie = `${THEME_COOKIE}=${theme ?? ''}; path=/; max-age=${theme ? YEAR_SECONDS : 0}; samesite=lax`;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  window.dispatchEvent(new Event(CHOSEN));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHOSEN, listener);
  return () => window.removeEventListener(CHOSEN, listener);
}

/** 外观: as the system, light or dark. */
export function ThemeSwitch() {
  const chosen = useSyncExternalStore(
    subscribe,
    () => readTheme(document.documentElement.dataset.theme),
    () => null,
  );
  return (
    <div role="group" aria-label="外观" className="seg theme-switch">
      {CHOICES.map(({ theme, label }) => (
        <button key={label} type="button" aria-pressed={theme === chosen} onClick={() => choose(theme)}>
          {label}
        </button>
      ))}
    </div>
  );
}

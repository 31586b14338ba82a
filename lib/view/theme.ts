/** Light or dark as somebody chose it; without a choice the page follows the system. */
export type Theme = 'light' | 'dark';

export const THEME_COOKIE = 'fuer.theme';

const THEMES: readonly string[] = ['light', 'dark'] satisfies Theme[];

const isTheme = (text: string | undefined): text is Theme => text !== undefined && THEMES.includes(text);

/** What the cookie says; anything else counts as no choice. */
export function readTheme(cookie: string | undefined): Theme | null {
  return isTheme(cookie) ? cookie : null;
}

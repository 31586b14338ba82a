import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { readTheme, THEME_COOKIE, type Theme } from '@/lib/view/theme';
import './globals.css';
import './frame.css';

export const metadata: Metadata = {
  title: { default: '妇儿规划监测平台', template: '%s · 妇儿规划监测平台' },
  description: '妇女儿童发展规划的指标监测、评估与预警',
  robots: { index: false, follow: false },
};

/** The top bar's ground in each theme, for the browser's own bar above it. */
const BAR: Record<Theme, string> = { light: '#ffffff', dark: '#181e27' };

async function chosenTheme(): Promise<Theme | null> {
  return readTheme((await cookies()).get(THEME_COOKIE)?.value);
}

/** Says before the first style sheet whether the page is dark, so that it never flashes white. */
export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  return {
    width: 'device-width',
    initialScale: 1,
    colorScheme: theme ?? 'light dark',
    themeColor: theme
      ? BAR[theme]
      : [
          { media: '(prefers-color-scheme: light)', color: BAR.light },
          { media: '(prefers-color-scheme: dark)', color: BAR.dark },
        ],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN" data-theme={(await chosenTheme()) ?? undefined}>
      <body>{children}</body>
    </html>
  );
}

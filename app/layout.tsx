import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';
import './frame.css';

export const metadata: Metadata = {
  title: { default: '妇儿规划监测平台', template: '%s · 妇儿规划监测平台' },
  description: '妇女儿童发展规划的指标监测、评估与预警',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#7a2e56' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  );
}

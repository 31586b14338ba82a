import type { NextConfig } from 'next';

const isDevelopment = process.env.NODE_ENV === 'development';

/** Everything comes from this server. Next writes its start-up data as inline scripts, React its styles inline. */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/** A file that somebody uploaded: should a browser ever open it here, it can do nothing. */
const sandboxed = { key: 'Content-Security-Policy', value: "default-src 'none'; sandbox" };

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['@node-rs/argon2', 'exceljs', 'pg', 'pino'],
  // `npm test` checks types, tests and tools included; a start must not wait for that, nor fail on a test's type.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: process.cwd() },
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      { source: '/api/districts/:district/attachments/:id', headers: [sandboxed] },
    ]),
};

export default config;

import type { StdioOptions } from 'node:child_process';

export type WebServer = {
  /** Resolves once the server answers. */
  ready: Promise<void>;
  exited: Promise<number | string>;
  stop(): Promise<void>;
  /** Ends it without a word to the program, and waits. */
  kill(): Promise<void>;
};

export function startWebServer(options: {
  port: number;
  dev?: boolean;
  env: Record<string, string | undefined>;
  stdio?: StdioOptions;
}): WebServer;

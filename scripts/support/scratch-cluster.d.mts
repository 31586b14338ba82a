export type ScratchCluster = {
  ensureDatabase(name: string): Promise<void>;
  /** Connection string for the application's role. */
  url(name: string): string;
  stop(): Promise<void>;
};

export function startScratchCluster(): Promise<ScratchCluster>;

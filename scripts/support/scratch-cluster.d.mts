export type ScratchCluster = {
  ensureDatabase(name: string): Promise<void>;
  /** Connection string for the application's role. */
  url(name: string): string;
  superuserUrl(name: string): string;
  /** Ends the server without letting it finish anything. */
  crash(): Promise<void>;
  /** Starts it again after a crash, on the same port while that is free. */
  restart(): Promise<'started' | 'joined'>;
  stop(): Promise<void>;
};

export function startScratchCluster(): Promise<ScratchCluster>;

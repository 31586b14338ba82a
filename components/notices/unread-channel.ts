/** What has become of unread notices is told to every bell in this browser, the own tab's included. */
const CHANNEL = 'fuer-unread';

export function announceRead(district: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(district);
  channel.close();
}

/** Calls `heard` whenever something of the district was read or muted in any tab; answers how to stop that. */
export function onRead(district: string, heard: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === district) heard();
  };
  return () => channel.close();
}

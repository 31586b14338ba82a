export function freePort(): Promise<number>;
export function isPortFree(port: number): Promise<boolean>;
export function nextFreePort(first: number): Promise<number>;

/** Path of a browser to test with; undefined when there is none. */
export function findChromium(): Promise<string | undefined>;

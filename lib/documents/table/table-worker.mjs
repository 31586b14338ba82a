// Reads tables for `read-table.ts`, in a thread of its own with limited memory: one after the other, until ended.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { parseTable } = await import('./parse-table.ts');

parentPort.on('message', async (bytes) => {
  try {
    // As one text: thousands of small objects would be copied one by one.
    parentPort.postMessage({ lines: JSON.stringify(await parseTable(bytes)) });
  } catch (error) {
    parentPort.postMessage({ problem: error.userMessage ?? null, cause: String(error?.stack ?? error) });
  }
});

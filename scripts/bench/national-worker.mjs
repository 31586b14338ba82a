// One core's share of the national load; answers the seconds it took. See national.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { assessDistricts } = await import('./national-assess.ts');
parentPort.postMessage(assessDistricts(workerData));

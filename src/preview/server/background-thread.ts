/** The entry point of the thread that does the long work of the workplace. */
import { parentPort, workerData } from 'node:worker_threads';
import { confinedTo } from '../../world/confined.js';
import { withoutRequests } from '../../world/no-requests.js';
import { nodeWorld } from '../../world/node-world.js';
import { serve, threadAt } from '../../world/threads.js';
import { backgroundTasks } from './background-tasks.js';
import type { BackgroundData, ConvertingTasks } from './background-worker.js';

withoutRequests();
const { root, folder, port } = workerData as BackgroundData;
// Files that a killed run left are removed by the thread that writes.
const { recover: _, ...world } = confinedTo(folder, nodeWorld(root));
const starter = threadAt<ConvertingTasks>(port);
const toWord: ConvertingTasks['toWord'] = (bytes, kind) => starter.call('toWord', bytes, kind);
if (parentPort) serve(backgroundTasks({ ...world, toWord }), parentPort);

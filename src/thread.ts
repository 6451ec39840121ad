/** The entry point of the other threads of the command, which gives them its gate: serves the tasks of a build. */
import { parentPort, workerData } from 'node:worker_threads';
import { threadTasks } from './batch/thread-tasks.js';
import { withoutRequests } from './world/no-requests.js';
import { nodeWorld } from './world/node-world.js';
import { serve } from './world/threads.js';
import { throughGate, type WriteGate } from './world/write-gate.js';

withoutRequests();
const gate = workerData as WriteGate;
if (parentPort) serve(threadTasks(nodeWorld(undefined, undefined, (act) => throughGate(gate, act))), parentPort);

/** The entry point of the other threads of the command, which gives them its gate: serves the tasks of a build. */
import { parentPort, workerData } from 'node:worker_threads';
import { threadTasks } from './batch/thread-tasks.js';
import { withoutRequests } from './world/no-requests.js';
import { nodeWorld } from './world/node-world.js';
import { optimizeSooner } from './world/optimize-late.js';
import { serve } from './world/threads.js';
import { throughGate, type WriteGate } from './world/write-gate.js';

withoutRequests();
const gate = workerData as WriteGate;
const world = nodeWorld(undefined, undefined, (act) => throughGate(gate, act));
if (parentPort) serve(threadTasks(world, optimizeSooner), parentPort);

/** The entry point of the other threads of the command: serves the tasks of a build. */
import { parentPort } from 'node:worker_threads';
import { threadTasks } from './batch/thread-tasks.js';
import { nodeWorld } from './world/node-world.js';
import { serve } from './world/threads.js';

if (parentPort) serve(threadTasks(nodeWorld()), parentPort);

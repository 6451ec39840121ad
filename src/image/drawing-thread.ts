/** The entry point of the thread in which the SVG files of an office are drawn. */
import { parentPort } from 'node:worker_threads';
import { withoutRequests } from '../world/no-requests.js';
import { serve } from '../world/threads.js';
import { drawingTasks } from './svg-drawing.js';

withoutRequests();
if (parentPort) serve(drawingTasks, parentPort);

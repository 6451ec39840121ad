/** The entry point of the thread in which PDFs are read. */
import { parentPort } from 'node:worker_threads';
import { withoutRequests } from '../world/no-requests.js';
import { serve } from '../world/threads.js';
import { pdfTasks } from './bounded-pdf.js';

withoutRequests();
if (parentPort) serve(pdfTasks, parentPort);

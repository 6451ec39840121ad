/** All that other threads do for the command. */

import { type Around, bookTasks } from '../build/book-thread.js';
import type { World } from '../world/world.js';
import { buildReport, type ReportJob } from './build-report.js';

/** The tasks of a thread in its own world. */
export type ThreadTasks = ReturnType<typeof threadTasks>;

/** @param aroundLong see `bookTasks` */
export function threadTasks(world: World, aroundLong?: Around) {
  return {
    ...bookTasks(world, aroundLong),
    buildReport: (folder: string, job: ReportJob) => buildReport(folder, job, world),
  };
}

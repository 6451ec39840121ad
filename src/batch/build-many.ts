/** Builds many reports at once: each in one of several threads, as soon as a thread is free. */

import type { Thread } from '../world/threads.js';
import type { ReportJob, ReportOutcome } from './build-report.js';
import type { ThreadTasks } from './thread-tasks.js';

/** The threads that share the work. */
export interface ThreadPool {
  /** How many run at the same time, at least 1. */
  readonly count: number;
  start(): Pick<Thread<Pick<ThreadTasks, 'buildReport'>>, 'call' | 'close'>;
  /** The outcome of a report whose thread died. */
  died(folder: string, cause: unknown): ReportOutcome;
}

export interface Progress {
  /** Called when a thread begins a report. */
  onStart(folder: string): void;
  /** Called for every report in the order of the folders, as soon as those before are done. */
  onOutcome(outcome: ReportOutcome): void;
}

/** Builds the reports of all folders. A report that fails, even one that ends its thread, does not stop the others. */
export async function buildMany(
  folders: readonly string[],
  job: ReportJob,
  { count, start, died }: ThreadPool,
  { onStart, onOutcome }: Progress,
): Promise<void> {
  const outcomes: (ReportOutcome | undefined)[] = [];
  let next = 0;
  let given = 0;
  const giveReady = () => {
    for (let ready = outcomes[given]; ready; ready = outcomes[given]) {
      outcomes[given++] = undefined;
      onOutcome(ready);
    }
  };
  const work = async () => {
    let thread: ReturnType<ThreadPool['start']> | undefined;
    for (let index = next++; index < folders.length; index = next++) {
      const folder = folders[index]!;
      onStart(folder);
      thread ??= start();
      try {
        outcomes[index] = await thread.call('buildReport', folder, job);
      } catch (cause) {
        thread.close();
        thread = undefined;
        outcomes[index] = died(folder, cause);
      }
      giveReady();
    }
    thread?.close();
  };
  await Promise.all(Array.from({ length: Math.min(count, folders.length) }, work));
}

/** Starts the thread of `background-thread`, for the package as it is built. */
import { MessageChannel } from 'node:worker_threads';
import { serve } from '../../world/threads.js';
import { startWorker } from '../../world/worker.js';
import type { World } from '../../world/world.js';
import type { BackgroundThread } from './background.js';
import type { BackgroundTasks } from './background-tasks.js';

/** What a thread is started with. */
export interface BackgroundData {
  /** The folder the user works in. */
  readonly root: string;
  /** A content folder, or a folder of such folders, as `serve` has it. */
  readonly folder: string;
  /** Leads to `convertingTasks` of the thread that started it. */
  readonly port: MessageChannel['port1'];
}

/** Programs that convert drafts are started here, where they are ended together with the thread that waits for them. */
const convertingTasks = (world: World, signal: AbortSignal) => ({
  toWord: async (...[bytes, kind]: Parameters<NonNullable<World['toWord']>>) =>
    (await world.toWord?.(bytes, kind, signal)) ?? ({ ok: false, reason: 'failed' } as const),
});
export type ConvertingTasks = ReturnType<typeof convertingTasks>;

/** A thread that reads the disk as this machine's world does. It does not keep the process from ending. */
export function startBackgroundWorker(folder: string, world: World): BackgroundThread {
  const { port1, port2 } = new MessageChannel();
  const aborter = new AbortController();
  serve(convertingTasks(world, aborter.signal), port1);
  port1.unref();
  const data: BackgroundData = { root: world.root, folder, port: port2 };
  const file = new URL('./background-thread.js', import.meta.url);
  const thread = startWorker<BackgroundTasks>(file, { data, transfer: [port2] });
  thread.unref();
  return {
    call: thread.call,
    end() {
      aborter.abort();
      port1.close();
      thread.end();
    },
  };
}

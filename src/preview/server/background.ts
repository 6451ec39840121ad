/** Long work that can be ended before it is done: a computation that does not stop is ended with its thread. */
import type { Thread } from '../../world/threads.js';
import type { World } from '../../world/world.js';
import { type BackgroundTasks, backgroundTasks } from './background-tasks.js';

/** A thread that does the work; it is there until it is ended. */
export interface BackgroundThread extends Pick<Thread<BackgroundTasks>, 'call'> {
  end(): void;
}

type ResultOf<K extends keyof BackgroundTasks> = Awaited<ReturnType<BackgroundTasks[K]>>;

export class Background {
  private thread: BackgroundThread | undefined;
  private last: Promise<unknown> = Promise.resolve();
  /** Counts how often the work was ended. */
  private ended = 0;

  /**
   * @param start starts a thread; absent where the work is done in this one, which ends no task before it is done
   * @param busy has this from its first task until all are ended
   */
  constructor(
    private readonly world: World,
    private readonly start?: () => BackgroundThread,
    private readonly busy: Set<Background> = new Set(),
  ) {}

  /**
   * Performs a task after those before it.
   * @param signal ends this task alone
   * @returns `undefined` if it was ended before it was done, or was no longer needed when its turn came
   * @throws as the task does, and if its thread exceeds its limit of memory
   */
  call<K extends keyof BackgroundTasks>(
    task: K,
    args: Parameters<BackgroundTasks[K]>,
    { signal, isWanted = () => true }: { readonly signal?: AbortSignal | undefined; isWanted?(): boolean } = {},
  ): Promise<ResultOf<K> | undefined> {
    this.busy.add(this);
    const own = this.ended;
    const isEnded = () => own !== this.ended || signal?.aborted === true;
    const before = this.last;
    const done = before.then(() =>
      isEnded() || !isWanted() ? undefined : this.perform(task, args, isEnded, signal),
    ) as Promise<ResultOf<K> | undefined>;
    this.last = done.catch(() => {});
    return done;
  }

  /** Ends the current task and clears the queue. */
  end(): void {
    this.busy.delete(this);
    this.ended += 1;
    this.last = Promise.resolve();
    this.thread?.end();
    this.thread = undefined;
  }

  private async perform<K extends keyof BackgroundTasks>(
    task: K,
    args: Parameters<BackgroundTasks[K]>,
    isEnded: () => boolean,
    signal: AbortSignal | undefined,
  ): Promise<ResultOf<K> | undefined> {
    this.thread ??= this.start?.() ?? inThisThread(this.world);
    const { thread } = this;
    const release = () => {
      thread.end();
      // The next task starts another one.
      if (this.thread === thread) this.thread = undefined;
    };
    signal?.addEventListener('abort', release);
    try {
      const result = await thread.call(task, ...args);
      return isEnded() ? undefined : result;
    } catch (cause) {
      if (isEnded()) return undefined;
      release();
      throw cause;
    } finally {
      signal?.removeEventListener('abort', release);
    }
  }
}

function inThisThread(world: World): BackgroundThread {
  const tasks = backgroundTasks(world);
  return {
    // Requests that arrived in the meantime are answered first.
    call: async (task, ...args) => {
      await new Promise((resolve) => setImmediate(resolve));
      return (tasks[task] as (...all: typeof args) => never)(...args);
    },
    end() {},
  };
}

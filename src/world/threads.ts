/**
 * Calls of functions in another thread, so that two processors work on one report, or several on many.
 *
 * Arguments and results are copied, so they are plain data. When a thread ends, all open calls are rejected.
 */

/** A group of functions that a thread performs. Their arguments and results are plain data. */
export type Tasks = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

/** One end of a channel between two threads: a `MessagePort`, or a `Worker` for the port of the thread in it. */
export interface Port {
  postMessage(message: unknown): void;
  // biome-ignore lint/suspicious/noExplicitAny: what comes depends on the event, as in the types of Node.
  on(event: string, listener: (given: any) => void): unknown;
}

/** A thread that performs tasks. */
export interface Thread<T extends Tasks> {
  call<K extends keyof T>(task: K, ...args: Parameters<T[K]>): Promise<Awaited<ReturnType<T[K]>>>;
  /** Ends the thread as soon as it has done what it was called for. */
  close(): void;
}

/** The message after the last call. */
const END = 'end';

interface Call {
  readonly id: number;
  readonly task: string;
  readonly args: readonly never[];
}

type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: { readonly message: string; readonly stack: string | undefined } };

/** The tasks that the thread at the other end of `port` serves. */
export function threadAt<T extends Tasks>(port: Port): Thread<T> {
  const open = new Map<number, { resolve(result: never): void; reject(cause: Error): void }>();
  let count = 0;
  let death: Error | undefined;
  const die = (cause: Error) => {
    death ??= cause;
    for (const { reject } of open.values()) reject(death);
    open.clear();
  };
  port.on('message', (reply: Reply) => {
    const call = open.get(reply.id);
    open.delete(reply.id);
    if ('result' in reply) call?.resolve(reply.result as never);
    else call?.reject(Object.assign(new Error(reply.failure.message), reply.failure));
  });
  port.on('error', die);
  port.on('exit', (code) => die(new Error(`the thread ended with code ${code}`)));
  return {
    call: (task, ...args) =>
      new Promise((resolve, reject) => {
        if (death) return reject(death);
        const id = count++;
        open.set(id, { resolve, reject });
        port.postMessage({ id, task, args });
      }),
    close: () => port.postMessage(END),
  };
}

/** Performs the tasks that the other end of `port` calls. */
export function serve(tasks: Tasks, port: Port & { close(): void }): void {
  const running = new Set<Promise<void>>();
  const perform = async ({ id, task, args }: Call) => {
    try {
      const result = await tasks[task]!(...args);
      port.postMessage({ id, result });
    } catch (cause) {
      const { message, stack } = cause instanceof Error ? cause : new Error(String(cause));
      port.postMessage({ id, failure: { message, stack } });
    }
  };
  port.on('message', (message: Call | typeof END) => {
    if (message === END) {
      Promise.all(running).then(() => port.close());
      return;
    }
    const done = perform(message).finally(() => running.delete(done));
    running.add(done);
  });
}

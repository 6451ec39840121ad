/**
 * Signals that end the process, such as Ctrl+C. Without a listener Node ends it at once, also between two files of one
 * set; with one it would end only when the computation at hand is over. So there is one only while files are written.
 */
import { constants } from 'node:os';

export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends the process by the signal that it got, so that its exit status names it. */
export function endBySignal(signal: (typeof signals)[number]): void {
  process.removeListener(signal, endBySignal);
  process.kill(process.pid, signal);
  // The first process of a container outlives its own signals.
  process.exit(128 + constants.signals[signal]);
}

/** Performs something synchronous; a signal that comes meanwhile ends the process after it, unless the command has a listener of its own. */
export function uninterrupted<T>(act: () => T): T {
  const held = signals.filter((signal) => process.listenerCount(signal) === 0);
  for (const signal of held) process.on(signal, endBySignal);
  try {
    return act();
  } finally {
    // The signals that came are delivered before the second turn of the event loop.
    setImmediate(() =>
      setImmediate(() => {
        for (const signal of held) process.removeListener(signal, endBySignal);
      }),
    );
  }
}

/**
 * Clears up if the process ends before the returned function is called: by itself, by a signal to which the command
 * listens, or by one without another listener. For resources that outlive a process, such as programs it started.
 */
export function clearedAtEnd(clear: () => void): () => void {
  const held = signals.filter((signal) => process.listenerCount(signal) === 0);
  const onSignal = (signal: (typeof signals)[number]) => {
    release();
    clear();
    endBySignal(signal);
  };
  const release = () => {
    process.removeListener('exit', clear);
    for (const signal of held) process.removeListener(signal, onSignal);
  };
  process.once('exit', clear);
  for (const signal of held) process.once(signal, onSignal);
  return release;
}

/**
 * What the system refused to this process for lack of memory or open files, found in an exception. It is neither a
 * fault of the program nor damage to a file, wherever it is noticed.
 */

export type Shortage = 'memory' | 'files';

/**
 * Which resource is short, or `undefined` where the exception has another cause. Exceptions of other threads arrive as
 * messages alone. A thread that was ended at its own limit of memory is not meant.
 */
export function shortageOf(cause: unknown): Shortage | undefined {
  const { code = '', message = '' } = (cause ?? {}) as { readonly code?: string; readonly message?: string };
  const words = `${code} ${message}`;
  if (/\b(?:EMFILE|ENFILE)\b/.test(words)) return 'files';
  return /\bENOMEM\b|\bEAGAIN\b|WebAssembly.*Out of memory|Array buffer allocation failed|ERR_WORKER_INIT_FAILED/i.test(
    words,
  )
    ? 'memory'
    : undefined;
}

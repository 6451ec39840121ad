/** The result, or `undefined` where the system refuses: a cache must not cause an error. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Results kept from run to run. Whatever is missing, old or damaged in it is made again: it is never needed. */
export interface ResultCache {
  /** What was kept under `key`; `undefined` if nothing was, or not those bytes. */
  get(key: string): Uint8Array | undefined;
  /** @param key letters and digits; it names all that the result depends on, so that a result never changes */
  put(key: string, bytes: Uint8Array): void;
}

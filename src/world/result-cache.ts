/** Results of earlier runs. A result that is missing or damaged is computed again. */
export interface ResultCache {
  /** The bytes stored under `key`; `undefined` if there are none, or if they are damaged. */
  get(key: string): Uint8Array | undefined;
  /** @param key letters and digits; it names all that the result depends on, so that a result never changes */
  put(key: string, bytes: Uint8Array): void;
}

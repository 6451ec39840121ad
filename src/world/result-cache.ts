/** Results of earlier runs. A result that is missing or damaged is computed again. */
export interface ResultCache {
  /** The bytes stored under `key`; `undefined` if there are none, or if they are damaged. */
  get(key: string): Uint8Array | undefined;
  /**
   * Bytes that are there already are replaced.
   * @param key letters and digits; it names all that a result depends on, so that a result never changes
   */
  put(key: string, bytes: Uint8Array): void;
}

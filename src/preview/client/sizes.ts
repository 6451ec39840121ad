/** Sizes of files for people. */

/** `860 KB`, `1.4 MB`. */
export function sizeWords(bytes: number): string {
  const kilo = bytes / 1024;
  return kilo < 1000 ? `${Math.max(1, Math.round(kilo))} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

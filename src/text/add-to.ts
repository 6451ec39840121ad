/** Adds a value to those of a key. The list is kept, so that many values of one key take time in proportion to their number. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

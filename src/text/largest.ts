/** The largest of any number of values; -Infinity if there is none. `Math.max(...values)` has each on the stack, which some hundred thousand exceed. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

import { afterEach, expect, it } from 'vitest';
import { withoutRequests } from '../../src/world/no-requests.js';

const names = ['Request', 'Response', 'Headers'] as const;
const own = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name)!);
afterEach(() => {
  for (const [i, name] of names.entries()) Object.defineProperty(globalThis, name, own[i]!);
});

it('leaves the classes of Node unloaded, and something in their place that libraries can compare with', () => {
  let loaded = 0;
  for (const name of names) Object.defineProperty(globalThis, name, { get: () => loaded++, configurable: true });
  withoutRequests();
  for (const name of names) expect(new Uint8Array() instanceof globalThis[name]).toBe(false);
  expect(Response.prototype).toBeTypeOf('object');
  expect(loaded).toBe(0);
});

import { expect, it, vi } from 'vitest';
import { z } from '../../src/yaml/zod.js';

it('checks a value without writing code for it', () => {
  const written = vi.fn(globalThis.Function);
  vi.stubGlobal('Function', written);
  try {
    expect(z.strictObject({ name: z.string() }).safeParse({ name: '云溪县' }).success).toBe(true);
  } finally {
    vi.unstubAllGlobals();
  }
  expect(written).not.toHaveBeenCalled();
});

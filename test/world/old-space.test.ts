/** The setting exists in the V8 that runs the tests, and is made when the process is large. */
import { execFileSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { collectIfLarge, GROWTH_OF_OLD_SPACE, growOldSpaceSlowly } from '../../src/world/old-space.js';

test('the setting is known to this V8', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 1 << 24 });
  expect(known).toContain(` ${GROWTH_OF_OLD_SPACE.split('=')[0]} (`);
});

test('it is made once, when the process has become large', () => {
  vi.useFakeTimers();
  try {
    let memory = 300e6;
    const set = vi.fn();
    growOldSpaceSlowly(() => memory, set);
    vi.advanceTimersByTime(5_000);
    expect(set).not.toHaveBeenCalled();
    memory = 700e6;
    vi.advanceTimersByTime(5_000);
    expect(set.mock.calls).toEqual([[GROWTH_OF_OLD_SPACE]]);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('what is not needed is collected in a large process alone', async () => {
  const collect = vi.fn();
  collectIfLarge(() => 300e6, collect);
  expect(collect).not.toHaveBeenCalled();
  collectIfLarge(() => 700e6, collect);
  expect(collect).toHaveBeenCalledOnce();
});

test('the function of V8 that collects is there', async () => {
  const large = new WeakRef(new Array(1000).fill('段'));
  await new Promise(setImmediate);
  collectIfLarge(() => 700e6);
  expect(large.deref()).toBeUndefined();
  expect('gc' in globalThis).toBe(false);
});

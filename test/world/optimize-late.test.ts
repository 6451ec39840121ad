/** The settings of V8 exist in the V8 that runs the tests. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { lateOptimization, optimizeSooner } from '../../src/world/optimize-late.js';

test.each(['usual', 'long-text'] as const)('every setting for %s work is known to this V8', (worth) => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 1 << 24 });
  const settings = lateOptimization(process.versions.v8, worth);
  expect(settings.length).toBeGreaterThan(0);
  for (const setting of settings) expect(known).toContain(` ${setting.split('=')[0]} (`);
});

test('the version chooses', () => {
  expect(lateOptimization('11.3.244.8-node.33')).toEqual(['--interrupt-budget=3000000']);
  expect(lateOptimization('14.2.1')).toEqual(lateOptimization('12.4.254'));
});

test('a long text has each setting, and of the V8 that has no fast compiler another value', () => {
  for (const version of ['11.3.244.8-node.33', '14.2.1']) {
    const names = (worth: 'usual' | 'long-text') => lateOptimization(version, worth).map((one) => one.split('=')[0]);
    expect(names('long-text')).toEqual(names('usual'));
  }
  expect(lateOptimization('11.3.244.8-node.33', 'long-text')).toEqual(['--interrupt-budget=700000']);
});

test('after the work on a long text functions are optimized as before, also where it failed', async () => {
  const steps: string[] = [];
  const set = (worth: string) => steps.push(worth);
  const work = (result: unknown) => async () => {
    steps.push('work');
    if (result instanceof Error) throw result;
    return result;
  };
  expect(await optimizeSooner(work(1), set)).toBe(1);
  await expect(optimizeSooner(work(new Error('x')), set)).rejects.toThrow('x');
  expect(steps).toEqual(['long-text', 'work', 'usual', 'long-text', 'work', 'usual']);
});

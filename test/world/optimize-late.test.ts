/** The settings of V8 exist in the V8 that runs the tests. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { lateOptimization } from '../../src/world/optimize-late.js';

test('every setting for this V8 is known to it', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 1 << 24 });
  const settings = lateOptimization(process.versions.v8);
  expect(settings.length).toBeGreaterThan(0);
  for (const setting of settings) expect(known).toContain(` ${setting.split('=')[0]} (`);
});

test('the version chooses', () => {
  expect(lateOptimization('11.3.244.8-node.33')).toEqual(['--interrupt-budget=3000000']);
  expect(lateOptimization('14.2.1')).toEqual(lateOptimization('12.4.254'));
});

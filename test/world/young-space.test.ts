/** The setting exists in the V8 that runs the tests, and keeps the space small. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { collectingOfYoungSpace, growthOfYoungSpace } from '../../src/world/young-space.js';

/** Keeps many young objects alive and prints the size of their space, bytes. */
const filling = `
  const { getHeapSpaceStatistics, setFlagsFromString } = require('node:v8');
  if (process.argv[1]) setFlagsFromString(process.argv[1]);
  const kept = [];
  for (let n = 0; n < 2e5; n++) kept.push({ n });
  console.log(getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size);
`;

/** The least of several runs: V8 of Node 24 and later lets the space grow at times all the same. */
function sizeWith(setting: string): number {
  const run = () => Number(execFileSync(process.execPath, ['-e', filling, '--', setting], { encoding: 'utf8' }));
  return Math.min(...Array.from({ length: 3 }, run));
}

test('the space of young objects stays small with a factor of 1', () => {
  expect(sizeWith(growthOfYoungSpace(1))).toBeLessThan(sizeWith(growthOfYoungSpace(2)) / 2);
});

test('the settings are known to this V8', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 1 << 24 });
  expect(known).toContain(` ${growthOfYoungSpace(1).split('=')[0]} (`);
  expect(known).toContain(` ${collectingOfYoungSpace('all')} (`);
  expect(collectingOfYoungSpace('one')).toBe('--no-parallel-scavenge');
});

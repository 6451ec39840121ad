/** The setting exists in the V8 that runs the tests, and keeps the space small. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { growthOfYoungSpace } from '../../src/world/young-space.js';

/** Keeps many young objects alive and prints the size of their space, bytes. */
const filling = `
  const { getHeapSpaceStatistics, setFlagsFromString } = require('node:v8');
  if (process.argv[1]) setFlagsFromString(process.argv[1]);
  const kept = [];
  for (let n = 0; n < 1e6; n++) kept.push({ n });
  console.log(getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size);
`;

function sizeWith(...settings: string[]): number {
  return Number(execFileSync(process.execPath, ['-e', filling, '--', ...settings], { encoding: 'utf8' }));
}

test('the space of young objects does not grow with a factor of 1', () => {
  const small = sizeWith(growthOfYoungSpace(1));
  expect(small).toBeLessThan(4e6);
  // How far it grows by itself varies from run to run.
  for (const large of [sizeWith(), sizeWith(growthOfYoungSpace(2))]) expect(large).toBeGreaterThan(2 * small);
});

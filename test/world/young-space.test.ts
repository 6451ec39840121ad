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

test('the space of young objects does not grow', () => {
  expect(sizeWith()).toBeGreaterThan(16e6);
  expect(sizeWith(growthOfYoungSpace(1))).toBeLessThan(4e6);
});

test('a factor of 2 is what V8 has by itself', () => expect(sizeWith(growthOfYoungSpace(2))).toBe(sizeWith()));

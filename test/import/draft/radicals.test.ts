import { expect, it } from 'vitest';
import { ideographOf } from '../../../src/import/draft/radicals.js';

it('a radical of the supplement has the ideograph that looks the same, and none where it looks different', () => {
  expect([...'⻓⻔⻋⻛⻢⺠⻄⻘⻩⻳⻏'].map(ideographOf).join('')).toBe('长门车风马民西青黄龟阝');
  expect(['⺮', '⺌', '\u2E9A', '长'].map(ideographOf)).toEqual(Array(4).fill(undefined));
});

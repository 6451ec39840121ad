/** Sizes of files for people. */
import { expect, test } from 'vitest';
import { sizeWords } from '../../../src/preview/client/sizes.js';

test.each([
  [10, '1 KB'],
  [1536, '2 KB'],
  [900 * 1024, '900 KB'],
  [1023 * 1024, '1.0 MB'],
  [1_500_000, '1.4 MB'],
])('%i bytes', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

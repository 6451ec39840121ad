/** What is asked of fontkit. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shaperOf } from '../../src/font/shaper.js';
import { CFF, opened } from './committed.js';

test('boxes of CFF outlines', () => {
  const { minX, maxX } = shaperOf(readFileSync(CFF)).box(opened(CFF).glyphOf('国'.codePointAt(0)!));
  expect(maxX - minX).toBeGreaterThan(0);
});

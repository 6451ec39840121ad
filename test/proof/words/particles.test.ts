import { expect, it } from 'vitest';
import { features, levelsOfArea, particles, parties } from '../../../src/proof/words/particles.js';

it('has single characters alone, which no word needs', () => {
  for (const set of [features, particles, levelsOfArea, parties])
    for (const character of set) expect(character).toMatch(/^\p{Script=Han}$/u);
  expect(particles.has('的')).toBe(true);
  expect(particles.has('建')).toBe(false);
});

import { expect, it } from 'vitest';
import { sentencesOf } from '../../../src/proof/numbers/sentence-quantities.js';
import { Passage } from '../../../src/proof/passage.js';

it('gives each sentence its quantities', () => {
  const passage = new Passage('paragraph', [{ text: '新建学校3所。改建2所、扩建1所。' }]);
  expect(
    [...sentencesOf(passage)].map(({ quantities }) => quantities.map(({ numerals }) => numerals[0].value)),
  ).toEqual([[3], [2, 1]]);
});

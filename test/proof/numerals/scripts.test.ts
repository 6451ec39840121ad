import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['新建中学三所、小学5所。', ['三所']],
  ['引进企业十五家，其中外资3家。', ['十五家']],
  ['新建中学三所。改建小学5所。', []],
  ['第三所中学、5所小学，一家企业、5家商户，“三条红线”和5条公路。', []],
  ['新建中学3所、小学5所，建成三大平台。', []],
])('in %s', (text, expected) => {
  expect(foundBy('numerals/mixed-scripts', text)).toEqual(expected);
});

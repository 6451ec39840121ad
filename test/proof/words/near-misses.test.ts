import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editsBetween, nearMisses } from '../../../src/proof/words/near-misses.js';

const found = (text: string, wording: string, most = 1) =>
  nearMisses(text, wording, most).map(({ start, end }) => text.slice(start, end));

it('finds one character changed, missing or too many, and not the wording itself', () => {
  expect(found('推进甲乙丙丁戊己推进', '甲乙丙丁戊己')).toEqual([]);
  expect(found('推进甲乙丙丑戊己推进', '甲乙丙丁戊己')).toEqual(['甲乙丙丑戊己']);
  expect(found('推进甲乙丙戊己推进', '甲乙丙丁戊己')).toEqual(['甲乙丙戊己']);
  expect(found('推进甲乙丙丁丑戊己推进', '甲乙丙丁戊己')).toEqual(['甲乙丙丁丑戊己']);
});

it('wants the first and the last character', () => {
  expect(found('丑乙丙丁戊己', '甲乙丙丁戊己')).toEqual([]);
  expect(found('甲乙丙丁戊丑', '甲乙丙丁戊己')).toEqual([]);
});

it('looks for nothing in a wording too short for its edits', () => {
  expect(found('甲丑丙', '甲乙丙')).toEqual([]);
});

it('finds any single change within a wording', () => {
  const wording = '甲乙丙丁戊己庚辛壬癸';
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.constantFrom('', '天', '天地'), (at, instead) => {
      const near = wording.slice(0, at) + instead + wording.slice(at + 1);
      expect(found(`前面${near}后面`, wording, 2)).toEqual([near]);
    }),
  );
});

it('counts edits', () => {
  expect(editsBetween('五片一区', '五片一红区')).toBe(1);
  expect(editsBetween('甲乙', '丙丁')).toBe(2);
  expect(editsBetween('', '甲乙')).toBe(2);
});

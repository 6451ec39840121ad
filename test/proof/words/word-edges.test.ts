import { expect, it } from 'vitest';
import { crossesWord, isAmongLoose, isWord } from '../../../src/proof/words/word-edges.js';

const crosses = (text: string, part: string) => {
  const start = text.indexOf(part);
  return crossesWord(text, start, start + part.length);
};

it('knows a word that goes over the start or the end of a span', () => {
  expect(crosses('黑臭水体治理', '体治')).toBe(true);
  expect(crosses('加强预防犯罪', '防犯')).toBe(true);
  expect(crosses('不良风气防犯', '防犯')).toBe(false);
  expect(crosses('旅游收入均增长', '入均')).toBe(true);
});

it('takes a term of two words for these', () => {
  expect(crosses('推进改革', '推进')).toBe(false);
  expect(crosses('服务业', '服务')).toBe(true);
});

it('knows a span among characters that are joined to no word', () => {
  const isAmong = (text: string, part: string) =>
    isAmongLoose(text, text.indexOf(part), text.indexOf(part) + part.length);
  expect(isAmong('、西直街等', '直街')).toBe(true);
  expect(isAmong('实施联东U谷产业园', '联东')).toBe(true);
  expect(isAmong('依靠全镇干步群众', '干步')).toBe(false);
  expect(isAmong('加快建社工作', '建社')).toBe(false);
});

it('knows the words of the dictionary and of the lexicon', () => {
  expect(['质量', '新质生产力', '质质', '量', 'AB'].map(isWord)).toEqual([true, true, false, false, false]);
});

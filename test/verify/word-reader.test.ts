import { expect, test } from 'vitest';
import { setOf, wordFaults } from '../../src/verify/word-reader.js';

const words = {
  anywhere: setOf(['，', '目录']),
  lists: [[['茶叶'], ['36家'], ['增长5%'], [], ['稻米']].map(setOf), [['一'], ['生态'], ['民生']].map(setOf)],
  charted: [setOf(['茶叶', '36'])],
};
const faults = (...paragraphs: string[]) =>
  wordFaults([{ number: 1, title: '', paragraphs, descriptions: [], notes: [], charts: [] }], words).map(
    ({ paragraph, reason }) => [paragraph, reason],
  );

test('entries come in their order, words that stand anywhere between them', () => {
  expect(faults('茶叶', '目录', '36家', '增长5%', '稻米', '一', '生态')).toEqual([]);
  expect(faults('茶叶', '稻米', '36家')).toEqual([['36家', 'order']]);
  expect(faults('民生', '生态')).toEqual([['生态', 'order']]);
});

test('a paragraph may have entries that follow each other, none left out between them, in no other order', () => {
  expect(faults('茶叶36家，增长5%')).toEqual([]);
  expect(faults('36家，', '增长5%', '稻米')).toEqual([]);
  expect(faults('增长5%，36家')).toEqual([['增长5%，36家', 'words']]);
  expect(faults('36家稻米')).toEqual([['36家稻米', 'words']]);
});

test('no number is put together from two words, and nothing else is known', () => {
  const two = { ...words, lists: [[['3'], ['6家']].map(setOf)] };
  const slide = { number: 1, title: '', paragraphs: ['36家'], descriptions: [], notes: [], charts: [] };
  expect(wordFaults([slide], two)).toHaveLength(1);
  expect(faults('小麦')).toEqual([['小麦', 'words']]);
});

test('an alternative text has the words of the chart, too', () => {
  const slide = { number: 1, title: '', paragraphs: [], descriptions: ['条形图：茶叶36。'], notes: [], charts: [] };
  expect(wordFaults([slide], words)).toEqual([]);
  expect(wordFaults([{ ...slide, descriptions: ['条形图：茶叶37。'] }], words)).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { grouped, sentenceAt } from '../../../src/preview/client/boxed-sentences.js';

const box = (line: number, column: number, x: number, y: number, text = '字') => ({
  file: 'content/a/report.yaml',
  line,
  column,
  text,
  x,
  y,
  width: 10,
  height: 20,
});

test('a sentence with a subscript, or on two lines, is one', () => {
  const found = grouped([box(3, 1, 0, 0, 'PM'), box(3, 1, 10, 0, '2.5'), box(4, 1, 20, 0), box(3, 1, 0, 20, '。')]);
  expect(found.map(({ text, boxes }) => [text, boxes.length])).toEqual([
    ['PM2.5。', 3],
    ['字', 1],
  ]);
});

test('a point finds the sentence whose box it is in', () => {
  const sentences = grouped([box(3, 1, 0, 0), box(4, 1, 10, 20)]);
  expect(sentenceAt(sentences, 5, 5)?.at.line).toBe(3);
  expect(sentenceAt(sentences, 15, 25)?.at.line).toBe(4);
  expect(sentenceAt(sentences, 15, 5)).toBeUndefined();
  expect(sentenceAt(sentences, 5, 25)).toBeUndefined();
});

test('cells on one line of a file are several', () => {
  expect(grouped([box(3, 1, 0, 0, '甲'), box(3, 5, 10, 0, '乙')]).map(({ text }) => text)).toEqual(['甲', '乙']);
});

test('names a sentence by its first words, also where they are on the page before', () => {
  const box = { file: 'a.yaml', line: 3, column: 5, x: 0, y: 0, width: 9, height: 9 };
  const [whole] = grouped([
    { ...box, text: '设学校，', begins: '今年新建' },
    { ...box, text: '增加学位。', begins: '今年新建', y: 20 },
  ]);
  expect(whole).toMatchObject({ name: '今年新建设学校，增加学位。', text: '设学校，增加学位。' });
});

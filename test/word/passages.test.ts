import { describe, expect, test } from 'vitest';
import { plain, type Text } from '../../src/text/running-text.js';
import { passagesOf } from '../../src/word/passages.js';
import { themeOf, words } from '../print/typesetting.js';

// 19 lines of 20 characters: a passage has 6 lines at most.
const podium = themeOf('podium');
const sentence = (length: number, char = '甲') => `${char.repeat(length - 1)}。`;
const divided = (text: string, before = '') => passagesOf(words(before), words(text), podium).map(plain);

describe('an edition that is read out', () => {
  test('a short paragraph is one passage', () => {
    const text = sentence(60) + sentence(50);
    expect(divided(text)).toEqual([text]);
  });

  test('a long one is divided between sentences, as evenly as they allow', () => {
    const [a, b, c] = [sentence(60, '甲'), sentence(60, '乙'), sentence(60, '丙')];
    expect(divided(a + b + c)).toHaveLength(2);
    const four = [sentence(58, '甲'), sentence(40, '乙'), sentence(20, '丙'), sentence(20, '丁')] as const;
    expect(divided(four.join(''))).toEqual([four[0], four.slice(1).join('')]);
  });

  test('as few passages as their length allows', () => {
    expect(divided(sentence(39).repeat(6))).toEqual([3, 3].map((count) => sentence(39).repeat(count)));
  });

  test('a sentence that is longer than a passage is one', () => {
    expect(divided(sentence(20) + sentence(300) + sentence(20))).toEqual([sentence(20), sentence(300), sentence(20)]);
  });

  test('words before it count for the first passage, which is never without a sentence', () => {
    const text = sentence(50) + sentence(50);
    expect(divided(text)).toHaveLength(1);
    expect(divided(text, sentence(40))).toEqual([sentence(50), sentence(50)]);
  });

  test('marks and raised characters stay where they are', () => {
    const text: Text = [
      { text: sentence(100) },
      { text: '', mark: 'sponge' },
      { text: '乙' },
      { text: '2', script: 'sup' },
      { text: `${sentence(120)}丙` },
    ];
    const passages = passagesOf([], text, podium);
    expect(passages).toEqual([text.slice(0, 2), [...text.slice(2, 4), { text: sentence(120) }], [{ text: '丙' }]]);
  });
});

test('another edition keeps its paragraphs', () => {
  const text = words(sentence(300) + sentence(300));
  expect(passagesOf([], text, themeOf('large'))).toEqual([text]);
});

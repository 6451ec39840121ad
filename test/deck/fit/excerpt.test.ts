import { expect, test } from 'vitest';
import { excerpt } from '../../../src/deck/fit/excerpt.js';
import { plain } from '../../../src/text/running-text.js';
import { sentences } from '../../../src/text/sentences.js';
import { text } from '../sample.js';

test('sentences end with what closes after them', () => {
  const whole = [{ text: '他说：“好。”一！PM' }, { text: '2.5', script: 'sub' }, { text: '降低。末' }] as const;
  expect(sentences(whole).map(plain)).toEqual(['他说：“好。”', '一！', 'PM2.5降低。', '末']);
  expect(
    sentences(whole)
      .flat()
      .map(({ script }) => script),
  ).toContain('sub');
  expect(sentences([])).toEqual([]);
});

/** What is shown of a text in a room of so many characters. */
function within(room: number, words: string): string {
  return plain(excerpt(text(words), (some) => plain(some).length <= room));
}

test.each([
  ['all where all fits', 20, '开头一句。第二句。', '开头一句。第二句。'],
  ['as many as fit, in their order', 9, '开头一句。第二句。第三句话。', '开头一句。第二句。'],
  ['sentences with a number before others', 11, '开头一句。第二句话。建成8家。', '开头一句。建成8家。'],
  ['the opening one before a number', 6, '开头一句。建成18。', '开头一句。'],
  ['another where the opening one is too long', 6, '开头一句太长放不下。第二句。', '第二句。'],
  ['none where none fits', 3, '开头一句。第二句。', ''],
])('%s', (_, room, words, shown) => {
  expect(within(room, words)).toBe(shown);
});

test('of very long sentences nothing is measured but the whole', () => {
  const measured: number[] = [];
  const long = `${'山'.repeat(1600)}。`.repeat(12);
  const shown = excerpt(text(long), (some) => {
    measured.push(plain(some).length);
    return false;
  });
  expect([plain(shown), measured]).toEqual(['', [long.length]]);
});

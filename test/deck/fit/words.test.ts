import { expect, test } from 'vitest';
import { insideWords } from '../../../src/deck/fit/words.js';

/** The text with a stroke wherever a line may end. */
const parted = (text: string) => {
  const inside = insideWords([...text]);
  return [...text].map((character, i) => (i > 0 && !inside.has(i) ? `|${character}` : character)).join('');
};

test.each([
  ['云溪县政府工作报告解读', '云|溪|县|政府工作报告|解读'],
  ['第十四届第二次会议', '第十四届|第二次|会议'],
  ['推动高质量发展', '推|动|高质量|发|展'],
  ['2025年工作', '2025年|工|作'],
  ['“十五五”时期', '“十五五”|时|期'],
])('%s', (text, expected) => {
  expect(parted(text)).toBe(expected);
});

test('pieces of several characters keep their borders', () => {
  expect([...insideWords(['政府', '工作', '报告', '解', '读'])]).toEqual([1, 2, 4]);
});

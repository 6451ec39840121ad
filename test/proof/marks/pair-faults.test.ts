import { expect, it } from 'vitest';
import { pairFaults } from '../../../src/proof/marks/pair-faults.js';

const faults = (text: string) =>
  pairFaults(text).map(({ mark, at, fault, fix }) => `${at}${mark} ${fault}${fix ?? ''}`);

it.each([
  '“一”“二”（三）《四》〔五〕【六】“七‘八’七”',
  '抓好“五个一”（即一、二）工程，印发《关于〈条例〉的意见》。',
  'It’s the company’s name',
  '一是（1）快；1）好；（2）准。a) b',
  '（甲（乙）丙）',
  '老百姓说：“路通了。心亮了。”他说，“好。快。”强调“好！”',
])('finds nothing in %s', (text) => {
  expect(faults(text)).toEqual([]);
});

it.each([
  ['一“二，三。', ['1“ unclosed']],
  ['一二”，三。', ['2” unopened']],
  ['“一“，二。', ['2“ turned”']],
  ['一”二”，三。', ['1” turned“']],
  ['“一“、“二”。', ['2“ turned”']],
  ['“一、“二”和“三”。', ['0“ unclosed']],
  ['一是“二。三是“四”。', ['2“ unclosed']],
  ['《一，《二》。', ['0《 unclosed']],
  ['（一)二', ['2) width）']],
  ['(一）二', ['0( width（']],
  ['“一（二”三）', ['2（ crossed']],
  ['“一（二”三', ['2（ unclosed']],
  ['“一“二”三”', ['2“ nested']],
  ['《一《二》三》', ['2《 nested']],
  ['（一', ['0（ unclosed']],
  ['““一”，二。', ['1“ unclosed']],
  ['‘一’，二。', ['0‘ single']],
  ['打造“一。推进二”，三。', ['2“ apart', '8” apart']],
])('in %s', (text, expected) => {
  expect(faults(text)).toEqual(expected);
});

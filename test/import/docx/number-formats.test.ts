/** Counts in the number formats of Word. */
import { expect, it } from 'vitest';
import { circled, customFormat, formatCount } from '../../../src/import/docx/number-formats.js';

it.each([
  ['chineseCountingThousand', [1, 10, 21, 101], ['一', '十', '二十一', '一百零一']],
  ['ideographDigital', [1, 10, 21], ['一', '一〇', '二一']],
  ['chineseLegalSimplified', [1, 10, 21, 1000], ['壹', '壹拾', '贰拾壹', '1000']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
  ['ideographZodiac', [1, 12, 13], ['子', '亥', '13']],
  ['ideographLegalTraditional', [2, 16], ['貳', '壹拾陸']],
  ['japaneseLegal', [3, 24], ['参', '弐拾四']],
  ['ideographZodiacTraditional', [1, 12, 60, 61], ['甲子', '乙亥', '癸亥', '61']],
  ['numberInDash', [3], ['- 3 -']],
  ['chineseCounting', [0, 3], ['〇', '三']],
  ['001', [0, 7, 1000], ['000', '007', '1000']],
  ['decimalZero', [1, 10], ['01', '10']],
  ['decimalFullWidth', [1, 20], ['１', '２０']],
  ['decimalEnclosedCircle', [1, 20, 21, 36, 51], ['①', '⑳', '㉑', '㊱', '51']],
  ['decimalEnclosedParen', [1, 20, 21], ['⑴', '⒇', '(21)']],
  ['decimalEnclosedFullstop', [1, 20, 21], ['⒈', '⒛', '21.']],
  ['ideographEnclosedCircle', [1, 10, 11], ['㊀', '㊉', '11']],
  ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
  ['upperLetter', [2, 28], ['B', 'BB']],
  ['lowerRoman', [1, 4, 9], ['i', 'iv', 'ix']],
  ['upperRoman', [14, 2024], ['XIV', 'MMXXIV']],
  ['none', [1], ['']],
  ['decimal', [1, 0], ['1', '0']],
  ['unheard-of', [7], ['7']],
  ['toString', [7], ['7']],
])('%s', (format, counts, written) => {
  expect(counts.map((count) => formatCount(count, format))).toEqual(written);
});

it('a custom format is known by its first counts', () => {
  const listed = ['001, 002, 003, ...', '01, 02, 03, ...', '①, ②, ③, ...', 'Α, Β, Γ, ...', ''];
  expect(listed.map(customFormat)).toEqual(['001', '01', 'decimalEnclosedCircle', undefined, undefined]);
});

it('zero has a circle too', () => {
  expect(circled(0)).toBe('⓪');
});

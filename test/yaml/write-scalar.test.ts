/** Texts as a person would type them in YAML; the layout of whole files is tested by report/write-yaml. */
import { expect, it } from 'vitest';
import { fitsPlain, inline, inlineList, scalar } from '../../src/yaml/write-scalar.js';

it('is plain where YAML reads it as the same text', () => {
  for (const text of ['（一）一是：二是', 'a:b', '-5%', 'C#语言']) expect(scalar(text, 2)).toBe(` ${text}`);
  expect(['2024', 'yes', 'a: b', 'a #b', '- 一', ' 前', ''].filter((text) => fitsPlain(text))).toEqual([]);
});

it('is quoted with the fewest escapes', () => {
  expect(inline('a: b')).toBe('"a: b"');
  expect(inline('"甲": 乙')).toBe(`'"甲": 乙'`);
  expect(inline('甲\n乙')).toBe('"甲\\n乙"');
});

it('is a block of its lines, one a line, without blank ones', () => {
  expect(scalar('第一句。\n\n  第二句。', 4)).toBe(' |\n    第一句。\n    第二句。');
  expect(scalar('一句。', 4, true)).toBe(' |\n    一句。');
});

it('quotes commas and brackets between brackets only', () => {
  expect(inlineList(['甲', '乙,丙', '[1]'])).toBe('[甲, "乙,丙", "[1]"]');
  expect(inline('乙,丙')).toBe('乙,丙');
});

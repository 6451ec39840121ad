/** Places in a file: lines and characters as an editor counts them. */
import { expect, it } from 'vitest';
import { sourceText } from '../../src/yaml/source-text.js';

const place = (text: string, found: string) => {
  const start = text.indexOf(found);
  const { line, column, length } = sourceText('a.yaml', text).placeAt(start, start + found.length);
  return `${line}:${column}+${length ?? 1}`;
};

it('counts lines and characters from 1', () => {
  expect(place('title: 报告\ndate: 今天', 'title')).toBe('1:1+5');
  expect(place('title: 报告\ndate: 今天', '今天')).toBe('2:7+2');
});

it('counts a character outside the basic plane once', () => {
  expect(place('𠀀𠀁: 报告', '报告')).toBe('1:5+2');
});

it('ends a length at the end of the line, CRLF or LF', () => {
  expect(place('甲乙\r\n丙', '乙\r\n丙')).toBe('1:2+1');
  expect(place('甲乙\n丙', '乙\n丙')).toBe('1:2+1');
  expect(place('甲\r\n乙', '乙')).toBe('2:1+1');
});

it('gives the same place whatever was asked before', () => {
  const text = '一二三\n四五六';
  const source = sourceText('a.yaml', text);
  for (const at of [2, 0, 5, 1, 6, 4]) expect(source.placeAt(at)).toEqual(sourceText('a.yaml', text).placeAt(at));
});

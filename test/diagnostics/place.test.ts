/** Places in words. */
import { expect, it } from 'vitest';
import type { WordPlace } from '../../src/diagnostics/place.js';
import { isTextPlace, placeWords } from '../../src/diagnostics/place.js';

const both = (place: Omit<WordPlace, 'file'>) =>
  (['zh-CN', 'en'] as const).map((language) => placeWords({ file: '送审稿.docx', ...place }, language));

it('a place in a text is its line and column', () => {
  expect(placeWords({ file: 'a.txt', line: 3, column: 5 }, 'zh-CN')).toBe('a.txt:3:5');
  expect(isTextPlace({ file: 'a.txt', line: 3, column: 5 })).toBe(true);
  expect(isTextPlace({ file: 'a.docx', words: '' })).toBe(false);
});

it('a place in a Word file is named by page, heading and first words', () => {
  const words = '全县地区生产总值完成…';
  expect(both({ words, heading: '（二）改革不断深化', page: { number: 3, about: false } })).toEqual([
    '送审稿.docx：第3页“（二）改革不断深化”下，“全县地区生产总值完成…”',
    '送审稿.docx: page 3, under “（二）改革不断深化”, “全县地区生产总值完成…”',
  ]);
  expect(both({ words, page: { number: 3, about: true } })).toEqual([
    '送审稿.docx：约第3页“全县地区生产总值完成…”',
    '送审稿.docx: about page 3, “全县地区生产总值完成…”',
  ]);
  expect(both({ words: '' })).toEqual(['送审稿.docx', '送审稿.docx']);
});

it('says what it is inside of', () => {
  expect(both({ words: '指标', heading: '一、回顾', inside: { kind: 'cell', row: 2, cell: 3 } })).toEqual([
    '送审稿.docx：“一、回顾”下，表格第2行第3格，“指标”',
    '送审稿.docx: under “一、回顾”, table row 2, cell 3, “指标”',
  ]);
  expect(both({ words: '指', inside: { kind: 'endnote' } })[0]).toBe('送审稿.docx：尾注，“指”');
  expect(both({ words: '指', inside: { kind: 'text-box' } })[1]).toBe('送审稿.docx: text box, “指”');
});

it('names what has no words by those beside it, and a table by those before it', () => {
  expect(
    both({ words: '新修道路。', beside: 'after', heading: '一、回顾', page: { number: 2, about: false } }),
  ).toEqual([
    '送审稿.docx：第2页“一、回顾”下，“新修道路。”之后',
    '送审稿.docx: page 2, under “一、回顾”, after “新修道路。”',
  ]);
  expect(both({ words: '新修道路。', beside: 'before' })).toEqual([
    '送审稿.docx：“新修道路。”之前',
    '送审稿.docx: before “新修道路。”',
  ]);
  const inside = { kind: 'cell', row: 2, cell: 3, after: '表1 主要指标' } as const;
  expect(both({ words: '指标', heading: '一、回顾', inside })).toEqual([
    '送审稿.docx：“一、回顾”下，“表1 主要指标”之后的表格第2行第3格，“指标”',
    '送审稿.docx: under “一、回顾”, table after “表1 主要指标”, row 2, cell 3, “指标”',
  ]);
  expect(both({ words: '云溪县', inside: { kind: 'margin' } })[0]).toBe('送审稿.docx：页眉或页脚，“云溪县”');
});

it('does not say a heading twice', () => {
  expect(both({ words: '一、回顾', beside: 'after', heading: '一、回顾' })[0]).toBe('送审稿.docx：“一、回顾”之后');
  const inside = { kind: 'cell', row: 2, cell: 3, after: '一、回顾' } as const;
  expect(both({ words: '指标', heading: '一、回顾', inside })[1]).toBe(
    '送审稿.docx: table after “一、回顾”, row 2, cell 3, “指标”',
  );
});

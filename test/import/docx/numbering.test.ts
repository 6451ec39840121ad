/** List numbers as Word counts and prints them. */
import { describe, expect, it } from 'vitest';
import { wordNumbers } from '../../../src/import/docx/numbering.js';
import { wordStyles } from '../../../src/import/docx/styles.js';
import { parseXml } from '../../../src/import/docx/xml.js';

const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const level = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const definition = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

const parsed = (numbering: string) =>
  parseXml(new TextEncoder().encode(`<w:numbering xmlns:w="${uri}">${numbering}</w:numbering>`));

/** The numbers of paragraphs, each given by its list and its level from 0. */
const counted = (numbering: string, ...paragraphs: (readonly [list: number, level: number])[]) => {
  const numbers = wordNumbers(parsed(numbering), wordStyles(undefined));
  return paragraphs.map(([id, depth]) => numbers.next({ id: String(id), level: depth }));
};

describe('numbers', () => {
  it('start again below a higher level', () => {
    const list = definition(0, level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）')) + num(1, 0);
    expect(counted(list, [1, 0], [1, 1], [1, 1], [1, 0], [1, 1])).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '（一）',
    ]);
  });

  it('count a level that is skipped as used once', () => {
    const list =
      definition(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'), level(2, 'decimal', '%1.%2.%3')) +
      num(1, 0);
    expect(counted(list, [1, 2], [1, 1], [1, 0], [1, 1])).toEqual(['1.1.1　', '1.2　', '2.', '2.1　']);
  });

  it('start again after one level alone where the definition says so, which must be above', () => {
    const list = (restart: number) =>
      definition(
        0,
        level(0, 'decimal', '%1.'),
        level(1, 'decimal', '%2）'),
        level(2, 'decimal', '[%3]', `<w:lvlRestart w:val="${restart}"/>`),
      ) + num(1, 0);
    const paragraphs = [0, 1, 2, 1, 2, 0, 2].map((depth) => [1, depth] as const);
    expect(counted(list(1), ...paragraphs)).toEqual(['1.', '1）', '[1]', '2）', '[2]', '2.', '[1]']);
    expect(counted(list(3), ...paragraphs)).toEqual(['1.', '1）', '[1]', '2）', '[1]', '2.', '[1]']);
  });

  it('go on below a higher level where the definition says so', () => {
    const list =
      definition(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2）', '<w:lvlRestart w:val="0"/>')) + num(1, 0);
    expect(counted(list, [1, 0], [1, 1], [1, 0], [1, 1])).toEqual(['1.', '1）', '2.', '2）']);
  });

  it('of two lists of one definition go on together, but for a start of its own', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const lists = definition(0, level(0, 'decimal', '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, override);
    expect(counted(lists, [1, 0], [2, 0], [3, 0], [3, 0])).toEqual(['1.', '2.', '5.', '6.']);
  });

  it('start with the start of their list also where a level above lets them start again', () => {
    const override = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>';
    const lists = definition(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2）')) + num(1, 0, override);
    expect(counted(lists, [1, 1], [1, 1], [1, 0], [1, 1])).toEqual(['5）', '6）', '2.', '5）']);
  });

  it('follow the level that names the nearest style, else the level of that style', () => {
    const list =
      definition(
        0,
        level(0, 'decimal', '%1.', '<w:pStyle w:val="a"/>'),
        level(1, 'decimal', '%2）'),
        level(2, 'decimal', '[%3]'),
      ) + num(1, 0);
    const numbers = wordNumbers(parsed(list), wordStyles(undefined));
    const a = { style: 'a', level: 2 };
    const b = { style: 'b', level: 1 };
    const c = { style: 'c' };
    expect([[a], [b, a], [c, a], [c]].map((styles) => numbers.next({ id: '1', styles }))).toEqual([
      '1.',
      '1）',
      '2.',
      '3.',
    ]);
    expect(numbers.next({ id: '1', level: 2, styles: [a] })).toBe('[1]');
  });

  it('of text boxes and notes are counted apart from those of the body', () => {
    const numbers = wordNumbers(parsed(definition(0, level(0, 'decimal', '%1.')) + num(1, 0)), wordStyles(undefined));
    const by = { id: '1', level: 0 };
    expect([numbers.next(by), numbers.next(by, 'text-box'), numbers.next(by, 'note'), numbers.next(by)]).toEqual([
      '1.',
      '1.',
      '1.',
      '2.',
    ]);
  });

  it('name the counts above, all in Arabic digits where the level says so', () => {
    const list =
      definition(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0);
    expect(counted(list, [1, 0], [1, 1])).toEqual(['一、', '1.1　']);
  });

  it('are set off by a blank only where they end with a letter or digit', () => {
    const list =
      definition(0, level(0, 'decimal', '第%1部分'), level(1, 'decimal', '%2', '<w:suff w:val="nothing"/>')) +
      num(1, 0);
    expect(counted(list, [1, 0], [1, 1])).toEqual(['第1部分　', '1']);
  });

  it('of bullets are left out, but for dashes and words', () => {
    const list = definition(0, level(0, 'bullet', '●'), level(1, 'bullet', '——')) + num(1, 0);
    expect(counted(list, [1, 0], [1, 1], [9, 0])).toEqual(['', '——', '']);
    const words = definition(0, level(0, 'bullet', '注：'), level(1, 'bullet', 'n')) + num(1, 0);
    expect(counted(words, [1, 0], [1, 1])).toEqual(['注：', '']);
    const below = definition(0, level(0, 'bullet', '●'), level(1, 'decimal', '%1%2.')) + num(1, 0);
    expect(counted(below, [1, 0], [1, 1])).toEqual(['', '1.']);
  });
});

it('refuses numbers that are far longer than those of any list', () => {
  const list = definition(0, level(0, 'decimal', '%1'.repeat(100_000))) + num(1, 0);
  const once: [number, number] = [1, 0];
  expect(counted(list, once)[0]!.length).toBe(100_001);
  expect(() => counted(list, ...Array.from({ length: 15 }, () => once))).toThrow('too-large');
});

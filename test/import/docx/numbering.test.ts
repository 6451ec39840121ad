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

/** The numbers of paragraphs, each given by its list and its level from 0. */
const counted = (numbering: string, ...paragraphs: (readonly [list: number, level: number])[]) => {
  const root = parseXml(new TextEncoder().encode(`<w:numbering xmlns:w="${uri}">${numbering}</w:numbering>`));
  const numbers = wordNumbers(root, wordStyles(undefined));
  return paragraphs.map(([id, depth]) => numbers.next({ id: String(id), level: depth, style: undefined }));
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

  it('name the counts above, all in Arabic digits where the level says so', () => {
    const list =
      definition(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0);
    expect(counted(list, [1, 0], [1, 1])).toEqual(['一、', '1.1 ']);
  });

  it('are set off by a blank only where they end with a letter or digit', () => {
    const list =
      definition(0, level(0, 'decimal', '第%1部分'), level(1, 'decimal', '%2', '<w:suff w:val="nothing"/>')) +
      num(1, 0);
    expect(counted(list, [1, 0], [1, 1])).toEqual(['第1部分 ', '1']);
  });

  it('of bullets are left out, but for dashes', () => {
    const list = definition(0, level(0, 'bullet', '●'), level(1, 'bullet', '——')) + num(1, 0);
    expect(counted(list, [1, 0], [1, 1], [9, 0])).toEqual(['', '——', '']);
  });
});

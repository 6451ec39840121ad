/** A report of two paragraphs with a glossary, and the text of its book as it should be. */
import type { Alignment } from '../../src/verify/align.js';
import { align } from '../../src/verify/align.js';
import type { PrintedMark, Stream } from '../../src/verify/printed.js';
import type { TemplateWords } from '../../src/verify/template-words.js';
import { expectedOf } from '../../src/verify/units.js';
import { load, reportWith } from '../content/folder.js';

const body = `  - 各位代表：
  - part: 去年工作
    body:
      - |
        建成智税圈 11个。
        湾区标准30项。
      - section: 抓经济。
        intro: 稳中有进。
  - part: 今年安排
    body:
      - 与智税圈有关的工作继续，不断深化各项改革。
`;
const glossary = `label: 附件：
title: 名词解释
entries:
  - { term: 智税圈, text: 指办税的圈子。 }
  - { term: 湾区标准, text: 指大湾区的标准。 }
`;

export const report = load({ 'report.yaml': reportWith(body), 'glossary.yaml': glossary }).report!;
export const expected = expectedOf(report);
export const texts = expected.units.map(({ text }) => text);

/** The words of a template: （见第…页） after each entry. */
export const words: TemplateWords = {
  literals: [],
  mentions: () => true,
  shows: () => true,
  isTemplate: (characters) => /^(?:（见第\d+页）|（印发稿）)*$/.test(characters),
  splitAtFields(characters) {
    const fields = [...characters.matchAll(/（见第\d+页）/g)];
    const starts = [0, ...fields.map(({ 0: field, index }) => index + field.length)];
    const ends = [...fields.map(({ index }) => index), characters.length];
    return starts.map((start, n) => ({ start, end: ends[n]! })).filter(({ start, end }) => end > start);
  },
  pageIn(characters) {
    const match = /（见第(\d+)页）/.exec(characters);
    return match ? { page: match[1]!, before: characters.slice(0, match.index) } : undefined;
  },
};

/** The text as it should be, the pages of both marks named in the entries; the glossary is on page 2. */
export const text = texts
  .join('')
  .replace('圈子。', '圈子。（见第1页）')
  .replace('区的标准。', '区的标准。（见第1页）');

export function streamOf(all: string, marks: readonly PrintedMark[] = marksIn(all)): Stream {
  return { text: all, marks, pageAt: (offset) => (offset < all.indexOf('附件：') ? '1' : '2') };
}

/** Right marks: one after the first of each term. */
export function marksIn(all: string): PrintedMark[] {
  return ['智税圈', '湾区标准'].map((term, index) => ({
    offset: all.indexOf(term) + term.length,
    number: String(index + 1),
  }));
}

export const aligned = (all: string): Alignment => align(texts, all, words);

/** Sections without a number that their author counted. */
import { describe, expect, it } from 'vitest';
import type { Rank } from '../../../../src/import/outline/body/hierarchy.js';
import { uncountedSections } from '../../../../src/import/outline/body/uncounted.js';
import type { Paragraph } from '../../../../src/import/outline/paragraphs.js';

const text = '全县上下坚持稳中求进工作总基调，各项事业取得新进步。';

describe('sections without a number', () => {
  /** The uncounted sections, each with its row and the paragraph behind it. `P` begins a part, `§` a section. */
  const uncounted = (...lines: string[]) => {
    const paragraphs = lines.map((line, index): Paragraph => ({ text: line.replace(/^[P§]/, ''), pieces: [], index }));
    const ranks = lines.map((line): Rank => (line[0] === 'P' ? 'part' : line[0] === '§' ? 'section' : undefined));
    return [...uncountedSections(paragraphs, ranks)].map(([i, { group, behind }]) => `${group} ${i}-${behind}`);
  };

  it('have no number where the numbers of the other headings are right without them', () => {
    expect(uncounted('P一、回顾', '§经济稳', text, '§民生好', text)).toEqual(['-1 1-3', '-1 3-5']);
    expect(uncounted('P一、回顾', '§五年成就', text, '§（一）经济稳', '§（二）民生好')).toEqual(['-1 1-3']);
    expect(uncounted('P回顾', '§（一）经济稳', 'P安排', '§扩内需', text)).toEqual(['-1 3-5']);
  });

  it('are counted where a number is missing among them, and in a file without any number', () => {
    expect(uncounted('P一、回顾', '§（一）经济稳', text, '§改革深', text, '§（三）民生好')).toEqual([]);
    expect(uncounted('P回顾', '§经济稳', text, 'P安排', '§扩内需', text)).toEqual([]);
  });

  it('make a new row behind a salutation; the last of three or more has as much text as the others', () => {
    expect(uncounted('P一、回顾', '§经济稳', text, '各位代表！五年成绩来之不易。', '§改革深', text)).toEqual([
      '-1 1-4',
      '-2 4-6',
    ]);
    const row = ['§经济稳', text, '§改革深', text, '§民生好', text, text];
    expect(uncounted('P一、回顾', ...row, '§（一）去年', text).at(-1)).toBe('-1 5-7');
    expect(uncounted('P一、回顾', '§经济稳', text, '§改革深', text, '§民生好', text, text)).toEqual([
      '-1 1-3',
      '-1 3-5',
      '-1 5-7',
    ]);
  });
});

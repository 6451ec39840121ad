/** The words of the text that a term of the glossary is marked at. */
import { describe, expect, it } from 'vitest';
import { hasTerm, marksOf } from '../../../../src/import/outline/annex/marked-terms.js';

it.each<[string, string, string[] | undefined]>([
  ['stands as it is', '“百千万工程”', undefined],
  ['stands without its quotation marks', '“专精特新”企业', ['专精特新企业']],
  ['stands in quotation marks', '百千万工程', undefined],
  ['stands without what is in brackets', '营商环境（一流）', ['营商环境']],
  ['is made of names, one of which stands', '“头雁计划”和“百千万工程”', ['“百千万工程”']],
  ['stands nowhere', '星际贸易走廊', []],
])('a term that %s', (_, term, marks) => {
  const text = '实施“百千万工程”，培育专精特新企业，优化营商环境。';
  expect(marksOf(text, [{ term, place: undefined }])).toEqual([marks ? { marks } : {}]);
});

describe('a term with a mark in the draft', () => {
  const text = '优化营商环境，提升营商环境水平。\n做优营商环境，推进放管服改革。\n优化营商环境，提升营商环境水平。';
  const at = (words: string, from = 0) => text.indexOf(words, from) + words.length;
  it.each([
    ['at its first occurrence', '营商环境', at('优化营商环境'), {}],
    ['at another one', '营商环境', at('做优营商环境'), { behind: '做优营商环境' }],
    ['some words behind it', '营商环境', at('提升营商环境水平'), { behind: '提升营商环境水平' }],
    ['where it does not stand', '数据来源', at('放管服改革'), { behind: '推进放管服改革' }],
    ['in a sentence that stands before, too', '营商环境', at('提升', 20), {}],
  ])('%s', (_, term, place, words) => {
    expect(marksOf(text, [{ term, place }])).toEqual([words]);
  });

  it('leaves its words to other terms', () => {
    const terms = [
      { term: '放管服改革', place: at('做优营商环境') },
      { term: '放管服', place: at('放管服') },
    ];
    expect(marksOf(text, terms)).toEqual([{ behind: '做优营商环境' }, {}]);
  });
});

it('a sentence has a term in any way to type it', () => {
  expect(hasTerm('深化“放管服”改革', '放管服改革')).toBe(true);
  expect(hasTerm('深化放管服改革', '放管服（简政放权）')).toBe(true);
  expect(hasTerm('优化营商环境', '放管服改革')).toBe(false);
});

it('words are marked for one term only', () => {
  const term = { term: '营商环境', place: undefined };
  expect(marksOf('优化营商环境。', [term, term])).toEqual([{}, { marks: [] }]);
});

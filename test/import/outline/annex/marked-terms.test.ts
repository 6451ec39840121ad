/** The words of the text that a term of the glossary is marked at. */
import { expect, it } from 'vitest';
import { marksOf } from '../../../../src/import/outline/annex/marked-terms.js';

it.each<[string, string, string[] | undefined]>([
  ['stands as it is', '“百千万工程”', undefined],
  ['stands without its quotation marks', '“专精特新”企业', ['专精特新企业']],
  ['stands in quotation marks', '百千万工程', undefined],
  ['stands without what is in brackets', '营商环境（一流）', ['营商环境']],
  ['is made of names, one of which stands', '“头雁计划”和“百千万工程”', ['“百千万工程”']],
  ['stands nowhere', '星际贸易走廊', []],
])('a term that %s', (_, term, marks) => {
  expect(marksOf('实施“百千万工程”，培育专精特新企业，优化营商环境。', [term])).toEqual([marks]);
});

it('words are marked for one term only', () => {
  expect(marksOf('优化营商环境。', ['营商环境', '营商环境'])).toEqual([undefined, []]);
});

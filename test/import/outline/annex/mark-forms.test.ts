/** Forms of marks in a text, and what has their form and is none. */
import { expect, it } from 'vitest';
import { marksIn } from '../../../../src/import/outline/annex/mark-forms.js';

const found = (text: string) => marksIn(text).map(({ form, stretch }) => `${form} ${stretch.number}`);

it.each([
  ['放管服［1］', 'square 1'],
  ['放管服[注12]', 'square 12'],
  ['放管服^{[3]}', 'square 3'],
  ['放管服〔１〕', 'hexagonal 1'],
  ['放管服【2】', 'lenticular 2'],
  ['“放管服”（1）', 'bracketed 1'],
  ['放管服（注1）', 'noted 1'],
  ['放管服①', 'circled 1'],
  ['放管服^{㉑}', 'circled 21'],
  ['放管服⑴', 'circled 1'],
  ['放管服¹²', 'raised 12'],
  ['放管服^{7}', 'raised 7'],
  ['APEC^{7}', 'raised 7'],
  ['增长5.2%^{1)}', 'raised 1'],
  ['放管服^{ⅲ}', 'roman 3'],
])('%s has %s', (text, form) => {
  expect(found(text)).toEqual([form]);
});

it.each([
  '5m²',
  '9km^{2}',
  '10⁸',
  '10^{8}',
  '①号线',
  '建设①号线',
  '任务：①建路；②修桥',
  '任务：（1）建路；（2）修桥',
  '1^{st}',
])('%s has none', (text) => {
  expect(found(text)).toEqual([]);
});

import { expect, test } from 'vitest';
import { prepare } from '../../src/typography/spacing.js';
import { cells, written } from './measured.js';

/** A text with the breaks in it: `|` free, `:` to be avoided, nothing where forbidden. */
function shown(text: string): string {
  const list = cells(text);
  const { penalties } = prepare(list);
  return list
    .map((cell, k) => (k === 0 ? '' : penalties[k] === 0 ? '|' : penalties[k] === Infinity ? '' : ':') + written(cell))
    .join('');
}

test.each([
  ['kinsoku at the start of a line', '好，做。', '好，|做。'],
  ['kinsoku at the end of a line', '抓“做地”', '抓|“做|地”'],
  ['a pair of dashes is one mark', '一——二', '一|——|二'],
  ['an ellipsis is one mark', '一……二', '一|……|二'],
  ['a single dash starts no line', '2—3', '2—|3'],
  ['a Latin word', 'AEO企', 'AEO|企'],
  ['words at their spaces', 'on it', 'on |it'],
  ['a number and its unit', '24.5亿元', '24.5:亿:元'],
  ['a unit of several characters', '3平方公里', '3:平:方:公:里'],
  ['a rate', '6元/万亩', '6:元/万:亩'],
  ['a rate without a unit before it', '6/万亩', '6/万:亩'],
  ['a unit without a number', '平方公里', '平|方|公|里'],
  ['a number and a word that is no unit', '24株', '24|株'],
  ['a percentage', '4.5%左', '4.5%|左'],
  ['a year', '2024年', '2024:年'],
  ['an ordinal', '第十届', '第:十|届'],
  ['the number of a document', '〔2023〕12号', '〔2023〕12号'],
  ['a subscript', 'PM_{2.5}降', 'PM2.5|降'],
  ['a reference mark stays with what it follows, and ends a line only if all else is worse', '做¹²地', '做¹²:地'],
  ['an address breaks after its slashes', 'www.a.cn/b', 'www.a.cn/:b'],
])('%s', (_, text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('nothing breaks after the label of a list', () => {
  const [label, ...others] = cells('1政府');
  const { penalties } = prepare([{ ...label!, glued: true }, ...others]);
  expect([...penalties]).toEqual([Infinity, Infinity, 0]);
});

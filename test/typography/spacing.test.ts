import { expect, test } from 'vitest';
import { prepare, ShrinkStep, Workspace } from '../../src/typography/spacing.js';
import { cells } from './measured.js';

test('a paragraph has the same lengths in memory that another has used, also one that is longer than that', () => {
  const workspace = new Workspace();
  const texts = ['（一），二。3 A“做”好¹4', '增4亿', '马·列'.repeat(600), '好。'];
  for (const text of texts) {
    const own = prepare(cells(text));
    const shared = prepare(cells(text), workspace);
    for (const [name, values] of Object.entries(own))
      if (values instanceof Float64Array)
        expect([name, ...shared[name as 'widths'].subarray(0, values.length)]).toEqual([name, ...values]);
  }
});

test('Han and Latin are separated by a fifth of an em, and less behind a reference mark', () => {
  expect([...prepare(cells('增4亿')).gaps]).toEqual([0, 0.2, 0.2, 0]);
  expect([...prepare(cells('增¹4')).gaps]).toEqual([0, 0, 0.125, 0]);
});

test('two marks lose half an em: a quotation mark, else the first on its right, else the second on its left', () => {
  const { cutRight, cutLeft } = prepare(cells('好，“做”。（一）'));
  expect([...cutRight].slice(0, 7)).toEqual([0, 0, 0, 0, 0, 0.5, 0.5]);
  expect([...cutLeft].slice(0, 7)).toEqual([0, 0, 0.5, 0, 0, 0, 0]);
});

test('a quotation mark takes half an em beside text, but ends a sentence with the body of its full stop', () => {
  const { cutRight, cutLeft } = prepare(cells('抓“做”好。”也'));
  expect([...cutLeft].slice(0, 7)).toEqual([0, 0.5, 0, 0, 0, 0, 0]);
  expect([...cutRight].slice(0, 7)).toEqual([0, 0, 0, 0, 0.5, 0, 0.5]);
});

test('a dot takes half an em', () => {
  expect(prepare(cells('马·列')).widths[1]).toBe(0.5);
});

test('what shrinks, in which step and how far', () => {
  const { shrinkable, shrinkStep } = prepare(cells('（一），二。3 A'));
  const steps = [...'（一），二。3 A'].map((character, k) =>
    shrinkable[k]! > 0 ? `${character} ${ShrinkStep[shrinkStep[k]!]} ${shrinkable[k]}` : '',
  );
  expect(steps.filter(Boolean)).toEqual(['（ Bracket 0.5', '， Comma 0.5', '。 Stop 0.5']);
});

test('space is added between Han, but not in words, at connectors or beside Latin', () => {
  expect([...prepare(cells('政府AB—甲乙')).stretchable].join('')).toBe('01000010');
});

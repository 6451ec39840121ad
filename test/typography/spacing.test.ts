import { expect, test } from 'vitest';
import { prepare, ShrinkStep } from '../../src/typography/spacing.js';
import { cells } from './measured.js';

test('Han and Latin are separated by an eighth of an em', () => {
  expect([...prepare(cells('增4亿')).gaps]).toEqual([0, 1 / 8, 1 / 8, 0]);
});

test('two marks lose half an em: the first on its right, else the second on its left', () => {
  const { cutRight, cutLeft } = prepare(cells('好，“做”。'));
  expect([...cutRight].slice(0, 6)).toEqual([0, 0, 0.5, 0, 0, 0.5]);
  expect([...cutLeft].slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
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

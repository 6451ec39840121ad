/** What of two builds is told as changed. */
import { expect, test } from 'vitest';
import type { BuildFingerprint } from '../../../src/build/pipeline.js';
import { changesBetween } from '../../../src/diff/compare/output-changes.js';
import type { Indicator } from '../../../src/report/report.js';

const figure = (id: string, shown: string, change = '') =>
  ({
    id,
    label: [{ text: id.toUpperCase() }],
    shown: [{ text: shown }],
    change: [{ text: change }],
  }) as unknown as Indicator;

/** Pages as `label=look`, slides as `look/words`. */
function proof(figures: readonly Indicator[], pages: string, slides: string): BuildFingerprint {
  return {
    figures,
    pages: () =>
      pages.split(' ').map((page) => {
        const [label = '', signature = ''] = page.split('=');
        return { label, signature };
      }),
    slides: () =>
      slides.split(' ').map((slide, i) => {
        const [signature = '', notes = ''] = slide.split('/');
        return { label: `${i + 1}`, title: '', signature, notes };
      }),
  };
}

test('figures by their ids, with value and movement', () => {
  const before = proof([figure('gdp', '3810.24亿元', '增长4.5%'), figure('old', '1个'), figure('same', '2个')], '', '');
  const after = proof([figure('gdp', '3811.24亿元', '增长4.5%'), figure('new', '3个'), figure('same', '2个')], '', '');
  expect(changesBetween(before, after).figures).toEqual([
    { id: 'gdp', label: 'GDP', before: '3810.24亿元，增长4.5%', after: '3811.24亿元，增长4.5%' },
    { id: 'new', label: 'NEW', before: undefined, after: '3个' },
    { id: 'old', label: 'OLD', before: '1个', after: undefined },
  ]);
});

test('pages by their numbers; those without one are counted', () => {
  const before = proof([], '=cover =blank i=c 1=a 2=b', '');
  const after = proof([], '=cover =blank i=d 1=a 2=x 3=b', '');
  expect(changesBetween(before, after).pages).toEqual([
    { number: 3, label: 'i' },
    { number: 5, label: '2' },
    { number: 6, label: '3' },
  ]);
  expect(changesBetween(before, proof([], '=other =blank i=c 1=a 2=b', '')).pages).toEqual([{ number: 1, label: '' }]);
});

test('slides wherever they stand, and apart from them what is said', () => {
  const before = proof([], '', 'a/p b/q c/r');
  expect(changesBetween(before, proof([], '', 'a/p new/s b/q c/r'))).toMatchObject({ slides: ['2'], notes: [] });
  expect(changesBetween(before, proof([], '', 'a/p b/other c/r'))).toMatchObject({ slides: [], notes: ['2'] });
});

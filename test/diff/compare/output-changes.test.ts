/** Pages and slides that look different in one build than in another. */
import { describe, expect, it, test } from 'vitest';
import type { Output } from '../../../src/diff/compare/output-changes.js';
import { facingPages, facingSlides, outputChanges } from '../../../src/diff/compare/output-changes.js';

/** Pages as `label=look`, slides as `look/notes`. */
function output(pages: string, slides: string): Output {
  return {
    indicators: () => [],
    pages: () =>
      pages.split(' ').map((page) => {
        const [label = '', signature = ''] = page.split('=');
        return { label, signature };
      }),
    slides: () =>
      slides.split(' ').map((slide, i) => {
        const [signature = '', notes = ''] = slide.split('/');
        return { label: `${i + 1}`, signature, notes };
      }),
  };
}

const pages = (before: string, after: string) => outputChanges(output(before, ''), output(after, '')).pages;
const slides = (before: string, after: string) => outputChanges(output('', before), output('', after)).slides;

test('pages are compared with the page of the same number, those without a number by their order', () => {
  expect(pages('=cover =blank i=c 1=a 2=b', '=cover =blank i=d 1=a 2=x 3=b')).toEqual([
    { position: 3, label: 'i', name: 'i' },
    { position: 5, label: '2', name: '2' },
    { position: 6, label: '3', name: '3' },
  ]);
  expect(pages('=cover =blank 1=a', '=other =blank 1=a')).toEqual([{ position: 1, label: '', name: '+0' }]);
  expect(pages('=cover =blank 1=a', '=cover =ink 1=a')).toEqual([{ position: 2, label: '', name: '+1' }]);
});

test('a slide that is inserted is new; those after it have only moved', () => {
  expect(slides('a/p b/q', 'a/p new/s b/q')).toEqual([
    { label: '2', look: 'new', notes: false },
    { label: '3', look: 'moved', notes: false },
  ]);
});

test('a slide that looks the same may have other notes', () => {
  expect(slides('a/p b/q c/r', 'a/p b/other c/r')).toEqual([{ label: '2', look: 'same', notes: true }]);
  expect(slides('a/p b/q', 'b/other a/p')).toEqual([
    { label: '1', look: 'moved', notes: true },
    { label: '2', look: 'moved', notes: false },
  ]);
});

test('a slide that looks different is new, whatever its notes', () => {
  expect(slides('a/p b/q', 'a/p x/q')).toEqual([{ label: '2', look: 'new', notes: false }]);
});

describe('side by side', () => {
  const page = (label: string, signature: string) => ({ label, signature });
  const slide = (title: string, signature: string, notes = '') => ({ label: '', title, signature, notes });

  it('pages stand beside those with their number; removed ones follow the page they followed', () => {
    const before = [page('', 'c'), page('1', 'a'), page('2', 'b'), page('3', 'd')];
    expect(facingPages(before, [page('', 'c'), page('1', 'x'), page('2', 'b')])).toEqual([
      { before: 1, after: 1, changed: false },
      { before: 2, after: 2, changed: true },
      { before: 3, after: 3, changed: false },
      { before: 4, changed: true },
    ]);
    expect(facingPages([], [page('1', 'a')])).toEqual([{ after: 1, changed: true }]);
  });

  it('slides stand beside those that look the same, or that have the same title', () => {
    const before = [slide('甲', 'a'), slide('乙', 'b', '旧'), slide('丙', 'c'), slide('丁', 'd')];
    const after = [slide('甲', 'x'), slide('新', 'n'), slide('乙', 'b', '新'), slide('丁', 'd')];
    expect(facingSlides(before, after)).toEqual([
      { before: 1, after: 1, state: 'changed', notes: false },
      { after: 2, state: 'added', notes: false },
      { before: 2, after: 3, state: 'moved', notes: true },
      { before: 3, state: 'removed', notes: false },
      { before: 4, after: 4, state: 'same', notes: false },
    ]);
  });

  it('of equal slides each stands beside one of its own', () => {
    const two = [slide('节', 's'), slide('节', 's')];
    expect(facingSlides(two, two).map(({ before }) => before)).toEqual([1, 2]);
    expect(facingSlides(two.slice(1), two).map(({ before }) => before)).toEqual([1, undefined]);
  });
});

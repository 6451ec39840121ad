/** Pages of a Word file as far as it says where they begin. */
import { expect, it } from 'vitest';
import type { WordPlace } from '../../../src/diagnostics/diagnostic.js';
import { reading } from '../reading.js';
import { p, run, savedPages, wordFile } from '../word-file.js';

const marked = '<w:r><w:lastRenderedPageBreak/></w:r>';
const breaks = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

/** The page of each paragraph that has words. */
function pages(body: string, saved?: number): (string | undefined)[] {
  const { lines } = reading('a.docx', wordFile(body, {}, saved === undefined ? {} : savedPages(saved)));
  return (lines ?? [])
    .filter(({ text, table }) => text !== '' || table)
    .map(({ word }) => word?.page && `${word.page.about ? '~' : ''}${word.page.number}`);
}

it('counts the pages Word marked, surely where the file says there are as many', () => {
  const body = `${p('甲')}<w:p>${marked}${run('乙')}</w:p>${p('丙')}`;
  expect(pages(body, 2)).toEqual(['1', '2', '2']);
  expect(pages(body, 3)).toEqual(['~1', '~2', '~2']);
  expect(pages(body)).toEqual(['~1', '~2', '~2']);
});

it('says nothing where the file has no marks, or one page', () => {
  expect(pages(p('甲') + p('乙'), 4)).toEqual([undefined, undefined]);
  expect(pages(p('甲') + p('乙'), 1)).toEqual([undefined, undefined]);
  expect(pages(p('甲') + breaks + p('乙'))).toEqual([undefined, undefined]);
});

it('counts breaks of a person once, and surely where they are all there are', () => {
  expect(pages(p('甲') + breaks + p('乙'), 2)).toEqual(['1', '2']);
  expect(pages(`${p('甲')}${breaks}<w:p>${marked}${run('乙')}</w:p>`, 2)).toEqual(['1', '2']);
  expect(pages(p('甲') + p('乙', '<w:pageBreakBefore/>'), 2)).toEqual(['1', '2']);
  expect(pages(p('甲') + p('乙', '<w:pageBreakBefore w:val="0"/>'), 1)).toEqual([undefined, undefined]);
});

it('a section begins a page unless the one that begins is continuous', () => {
  const section = (type: string) => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`;
  expect(pages(p('甲', section('continuous')) + p('乙') + section('nextPage'), 2)).toEqual(['1', '2']);
  expect(pages(p('甲', section('nextPage')) + p('乙') + section('continuous'), 2)).toEqual([undefined, undefined]);
});

it('the cells of a row begin on one page', () => {
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
  const long = `<w:p>${run('上')}${marked}${run('下')}</w:p>`;
  const table = `<w:tbl><w:tr>${cell(long)}${cell(long)}</w:tr><w:tr>${cell(p('1'))}${cell(p('2'))}</w:tr></w:tbl>`;
  expect(pages(table + p('后'), 2)).toEqual(['1', '2']);
});

it('a footnote is on the page of its reference, and no page is said for an endnote', () => {
  const reference = (kind: string) => `<w:r><w:${kind}Reference w:id="2"/></w:r>`;
  const body = `<w:p>${run('甲')}${reference('footnote')}${reference('endnote')}</w:p><w:p>${marked}${run('乙')}</w:p>`;
  const note = (kind: string) => `<w:${kind} w:id="2">${p('指')}</w:${kind}>`;
  const parts = { footnotes: note('footnote'), endnotes: note('endnote') };
  const { lines } = reading('a.docx', wordFile(body, parts, savedPages(2)));
  expect(lines?.map(({ word }) => [word?.inside?.kind, word?.page?.number])).toEqual([
    [undefined, 1],
    [undefined, 2],
    ['footnote', 1],
    ['endnote', undefined],
  ]);
});

it('a place behind a break within its paragraph is on the page behind it', () => {
  const body = `<w:p>${run('甲')}${marked}${run('乙')}<w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>`;
  const { problems } = reading('a.docx', wordFile(body, {}, savedPages(2)));
  expect((problems[0]!.at as WordPlace).page).toEqual({ number: 2, about: false });
});

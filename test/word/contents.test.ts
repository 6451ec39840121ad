import { expect, test } from 'vitest';
import { contentsTheme } from '../../src/word/contents.js';
import { bookOf, contextFor, documentOf, everyBlock, paragraphsIn, part, theme } from './sample.js';

test('a field filled in with headings and pages, which nothing asks to update', async () => {
  const document = await documentOf(everyBlock());
  const contents = /<w:sdt>.*<\/w:sdt>/s.exec(document)![0];
  expect(contents).toContain('<w:docPartGallery w:val="Table of Contents"/>');
  expect(contents).toContain('TOC \\o &quot;1-3&quot; \\h \\z \\u');
  expect(document).not.toContain('w:dirty');
  expect(paragraphsIn(contents)).toEqual([
    ['TOCHeading', '目录'],
    ['TOC1', '一、去年工作→'],
    ['TOC2', '（一）经济稳中有进→'],
    ['TOC3', '1.项目建设→'],
    ['TOC1', '自身建设→'],
    ['TOC2', '一、政治建设→'],
    ['TOC1', '附件：名词解释→'],
  ]);
});

test('every entry leads to a bookmark of the text, and names its page', async () => {
  const at = { file: 'report.yaml', line: 7, column: 1 } as never;
  const document = await documentOf(
    bookOf({ kind: 'contents', heading: [{ text: '目录' }] }, { ...part('甲', []), heading: [{ text: '甲', at }] }),
  );
  expect(paragraphsIn(document)).toContainEqual(['TOC1', '一、甲→7']);
  for (const [, name] of document.matchAll(/w:anchor="(_Toc\d+)"/g))
    expect(document).toContain(`<w:bookmarkStart w:name="${name}"`);
});

test('contents a little too long are set closer, as in the book', () => {
  const parts = (count: number) => Array.from({ length: count }, (_, i) => part(`第${i}`, []));
  expect(contentsTheme(contextFor(bookOf(...parts(20)))).page.lines).toBe(theme.page.lines);
  expect(contentsTheme(contextFor(bookOf(...parts(21)))).page.lines).toBe(24);
  expect(contentsTheme(contextFor(bookOf(...parts(30)))).page.lines).toBe(32);
});

test('an entry of several lines is broken between words, and keeps room for its page', async () => {
  const document = await documentOf(
    bookOf(
      { kind: 'contents', heading: [{ text: '目录' }] },
      part('坚定不移实施创新驱动发展战略，建设产学研用深度融合的科技创新高地', []),
    ),
  );
  const entry = /"TOC1".*?<\/w:hyperlink>/s.exec(document)![0];
  const lines = entry
    .split('<w:br/>')
    .map((xml) => [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join(''));
  expect(lines).toEqual(['一、坚定不移实施创新驱动发展战略，', '建设产学研用深度融合的科技创新高地']);
});

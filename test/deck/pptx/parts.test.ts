import { expect, test } from 'vitest';
import { appProperties, contentTypes, coreProperties, notesSlide, themePart } from '../../../src/deck/pptx/parts.js';
import { theme } from '../laid-out.js';

test('every part has its content type by its path, sorted; others have the default of their ending', () => {
  const types = contentTypes(['ppt/slides/slide2.xml', 'ppt/slides/slide1.xml', 'ppt/slides/_rels/slide1.xml.rels']);
  const names = [...types.matchAll(/PartName="([^"]*)" ContentType="[^"]*\.(\w+)\+xml"/g)];
  expect(names.map(([, name, type]) => `${name} ${type}`)).toEqual([
    '/ppt/slides/slide1.xml slide',
    '/ppt/slides/slide2.xml slide',
  ]);
});

test('the theme has the colours and fonts of the deck', () => {
  const xml = themePart({ ...theme, name: '朱 & 金' });
  expect(xml).toContain('name="朱 &amp; 金"');
  expect(xml).toContain(`<a:dk1><a:srgbClr val="${theme.colours.ink.slice(1).toUpperCase()}"/></a:dk1>`);
  expect(xml).toContain(`<a:ea typeface="${theme.fonts.heading['east-asian']}"/>`);
});

test('notes are paragraphs; a slide without notes has one empty paragraph', () => {
  expect(notesSlide(['第一句。', 'A<B']).match(/<a:t>[^<]*<\/a:t>/g)).toEqual([
    '<a:t>第一句。</a:t>',
    '<a:t>A&lt;B</a:t>',
  ]);
  expect(notesSlide([])).toContain('<a:p><a:endParaRPr lang="zh-CN"/></a:p>');
});

test('the properties have the date of the deck and no other', () => {
  const xml = coreProperties({ title: '简报', author: '区政府', date: '2024-02-04' });
  expect(xml.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g)).toEqual(['2024-02-04T00:00:00Z', '2024-02-04T00:00:00Z']);
  expect(appProperties({ author: '区政府', slides: 26 })).toContain('<Slides>26</Slides>');
});

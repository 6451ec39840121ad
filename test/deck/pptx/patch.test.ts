/** Patches on short pieces of XML as pptxgenjs 4.0.1 writes them; the whole file is checked in package.test.ts. */
import { expect, test } from 'vitest';
import type { Box } from '../../../src/deck/canvas/box.js';
import { patchBoxes, patchPresentation, patchShapes } from '../../../src/deck/pptx/patch.js';

test('a paragraph has one style, a run the theme fonts, and the language is Chinese', () => {
  const run =
    '<a:pPr algn="l"/><a:r><a:rPr lang="en-US"><a:latin typeface="+mn-lt" pitchFamily="34"/></a:rPr><a:t>字</a:t></a:r>';
  const xml = patchShapes(`<a:p>${run}${run}</a:p>`);
  expect(xml.match(/<a:pPr/g)).toHaveLength(1);
  expect(xml).not.toContain('en-US');
  expect(xml).toContain('<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>');
  expect(xml).toContain('hangingPunct="0"');
});

test('shapes are numbered from one', () => {
  const xml = patchShapes('<p:cNvPr id="7" name="甲"/><p:cNvPr id="7" name="乙"/>');
  expect(xml).toBe('<p:cNvPr id="1" name="甲"/><p:cNvPr id="2" name="乙"/>');
});

const place = { x: 0, y: 0, w: 1, h: 1 };
const link: Box = { kind: 'text', name: '要点1', role: 'body', ...place, valign: 'top', paragraphs: [], to: 'task-1' };

test('a link becomes a hyperlink to the number of its slide; one to no slide is left out', () => {
  const shape = '<p:cNvPr id="1" name="要点1"/>';
  expect(patchBoxes([link], (id) => (id === 'task-1' ? 10 : undefined))(shape)).toContain(
    '<a:hlinkClick r:id="rIdSlide10" action="ppaction://hlinksldjump"/>',
  );
  expect(patchBoxes([link])(shape)).toBe(shape);
});

test('rules are decorative', () => {
  const rule: Box = { kind: 'line', name: '分隔线1', ...place, colour: 'line', weight: 1 };
  expect(patchBoxes([rule])('<p:cNvPr id="1" name="分隔线1"></p:cNvPr>')).toContain('<adec:decorative');
});

test('every slide is in the section that began last', () => {
  const slides = [256, 257, 258].map((id) => `<p:sldId id="${id}" r:id="r"/>`).join('');
  const xml = patchPresentation([
    { name: '开篇', from: 1 },
    { name: '回顾', from: 3 },
  ])(`<p:presentation><p:sldIdLst>${slides}</p:sldIdLst></p:presentation>`);
  expect(
    [...xml.matchAll(/<p14:section name="(\S+)".*?<\/p14:section>/g)].map(([all, name]) => [
      name,
      all.match(/sldId id/g)!.length,
    ]),
  ).toEqual([
    ['开篇', 2],
    ['回顾', 1],
  ]);
});

import { expect, test } from 'vitest';
import { documentOf, everyBlock } from './sample.js';

test('the header is repeated, no row is parted, and columns fill the text', async () => {
  const table = /<w:tbl>.*<\/w:tbl>/s.exec(await documentOf(everyBlock()))![0];
  const rows = table.split('</w:tr>').slice(0, -1);
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
});

test('the last two rows stay together, and the caption with the table', async () => {
  const document = await documentOf(everyBlock());
  const table = /<w:tbl>.*<\/w:tbl>/s.exec(document)![0];
  const rows = table.split('</w:tr>').slice(0, -1);
  expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, false]);
  expect(document).toMatch(/<w:pStyle w:val="Caption"\/>.*表1 主要指标.*<w:tbl>/s);
});

test('numbers are flush right with each other, as a block in the middle of their column', async () => {
  const cells = [...(await documentOf(everyBlock())).matchAll(/"TableCell"\/>.*?<\/w:p>/gs)].map(([xml]) => xml);
  const indents = cells.map((xml) => /w:right="(\d+)"/.exec(xml)?.[1]);
  expect(indents.map((indent) => indent !== undefined)).toEqual([false, true, false, true]);
  expect(indents[1]).toBe(indents[3]);
});

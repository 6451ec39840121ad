import { beforeAll, describe, expect, test } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import type { Diagnostic } from '../../src/diagnostic.js';
import type { Block, Book } from '../../src/document/book.js';
import { blocksOf, textsOf } from '../../src/document/book.js';
import { plain } from '../../src/document/text.js';
import { makeBook } from '../../src/print/make.js';
import { bookOf } from '../../src/template/book.js';
import { nodeWorld } from '../../src/world.js';
import type { ReadPdf } from './pdf-text.js';
import { bodyText, readPdf } from './pdf-text.js';

const world = nodeWorld();
const date = new Date('2024-02-04T00:00:00Z');
const mm = 72 / 25.4;

/** What a reader should find: numbers, headings and text in reading order. */
function textOf(book: Book): string {
  const numberOf = (block: Block) => ('number' in block ? block.number : '');
  const texts = [...blocksOf(book.blocks)].map((block) => numberOf(block) + textsOf(block).map(plain).join(''));
  return texts.join('').replace(/\s/g, '');
}

describe('the book of the 2024 report', () => {
  const problems: Diagnostic[] = [];
  let book: Book;
  let bytes: Uint8Array;
  let pdf: ReadPdf;

  beforeAll(async () => {
    const report = loadReport('content/yuexiu-2024', world, (problem) => problems.push(problem));
    book = bookOf(report!, world, (problem) => problems.push(problem))!;
    const printed = await makeBook(book, date, world, (problem) => problems.push(problem));
    bytes = printed!.bytes;
    pdf = await readPdf(bytes);
    expect(pdf.pages).toHaveLength(printed!.pages);
  });

  test('is made without a problem', () => expect(problems).toEqual([]));

  test('text taken out of the PDF is the text of the content, to the character and in order', () => {
    expect(bodyText(pdf)).toBe(textOf(book));
  });

  test('every page is A4 and numbered, odd right and even left, 7 mm under the text', () => {
    pdf.pages.forEach(({ width, height, items }, index) => {
      expect([width / mm, height / mm].map(Math.round)).toEqual([210, 297]);
      const folio = items.slice(items.findLastIndex(({ text }) => text.startsWith('—')));
      expect(folio.map(({ text }) => text).join('')).toBe(`— ${index + 1} —`);
      const left = folio[0]!.x;
      const right = folio.at(-1)!.x + folio.at(-1)!.width;
      const cell = (156 * mm) / 28;
      // 订口 28 mm inside: left on odd pages, right on even ones.
      if (index % 2 === 0) expect(right).toBeCloseTo((28 + 156) * mm - cell, 1);
      else expect(left).toBeCloseTo(26 * mm + cell, 1);
      expect(folio[0]!.y).toBeCloseTo((37 + 225 + 7) * mm + 0.88 * 14, 1);
    });
  });

  test('body lines stand on the grid of 22, within the text area', () => {
    const pitch = (225 * mm) / 22;
    const size = (156 * mm) / 28;
    pdf.pages.forEach(({ items }, index) => {
      const left = (index % 2 === 0 ? 28 : 26) * mm;
      for (const item of items.filter((item) => Math.abs(item.size - size) < 0.01 && item.y < (37 + 225) * mm)) {
        const slot = (item.y - 37 * mm - 0.88 * size) / pitch;
        expect(Math.abs(slot - Math.round(slot)), item.text).toBeLessThan(0.01);
        expect(Math.round(slot)).toBeLessThan(22);
        expect(item.x, item.text).toBeGreaterThan(left - 0.1);
        expect(item.x + item.width, item.text).toBeLessThan(left + 156 * mm + 0.6 * size);
      }
    });
  });

  test('the file says what it is', () => {
    expect(pdf.info).toMatchObject({
      Title: '政府工作报告',
      Author: '广州市越秀区人民政府',
      Language: 'zh-CN',
      CreationDate: 'D:20240204000000Z',
    });
  });

  test('the same input gives the same bytes', async () => {
    const again = await makeBook(book, date, nodeWorld(), () => {});
    expect(Buffer.from(again!.bytes).equals(bytes)).toBe(true);
  });
});

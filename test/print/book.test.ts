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
import { bodyText, copiedText, readPdf } from './pdf-text.js';

const world = nodeWorld();
const date = new Date('2024-02-04T00:00:00Z');
const mm = 72 / 25.4;

/** What a reader should find: numbers, headings and text in reading order. */
function textOf(book: Book): string {
  const numberOf = (block: Block) => ('number' in block ? block.number : '');
  const texts = [...blocksOf(book.blocks)].map((block) => numberOf(block) + textsOf(block).map(plain).join(''));
  return texts.join('');
}

const withoutSpaces = (text: string) => text.replace(/\s/g, '');

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
    expect(bodyText(pdf)).toBe(withoutSpaces(textOf(book)));
  });

  test('copying gives no space that the text does not have', () => {
    // A space of the text may be lost where its line ends; no other may appear.
    const written = textOf(book);
    let index = 0;
    for (const char of copiedText(pdf)) {
      if (written[index] === ' ' && char !== ' ') index++;
      expect(char, written.slice(Math.max(0, index - 10), index + 10)).toBe(written[index]);
      index++;
    }
    expect(index).toBe(written.length);
  });

  test('no character stands in the margin, marks at the right edge aside', () => {
    pdf.pages.forEach(({ items }, index) => {
      const left = (index % 2 === 0 ? 28 : 26) * mm;
      for (const { text, x, width, size } of items) {
        expect(x, text).toBeGreaterThan(left - size * 0.51);
        expect(x + width, text).toBeLessThan(left + 156 * mm + size * 0.51);
      }
    });
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

  test('every line stands on the grid of 22', () => {
    const pitch = (225 * mm) / 22;
    for (const { items } of pdf.pages) {
      for (const { text, y, size } of items.filter((item) => item.y < (37 + 225) * mm)) {
        // The middle of the Han, some 0.3 em over the baseline, lies half a cell under the top of the line.
        const slot = (y - 0.3 * size - 37 * mm - (156 / 56) * mm) / pitch;
        expect(Math.abs(slot - Math.round(slot)), text).toBeLessThan(0.25);
        expect(Math.round(slot), text).toBeLessThan(22);
      }
    }
  });

  test('lines of body text are 28.99 pt apart, and full pages have 22', () => {
    const size = (156 * mm) / 28;
    const rows = pdf.pages.map(({ items }) => [
      ...new Set(items.filter((item) => Math.abs(item.size - size) < 0.01).map(({ y }) => y.toFixed(2))),
    ]);
    for (const row of rows) {
      const heights = row.map(Number).sort((a, b) => a - b);
      for (const [index, y] of heights.entries()) {
        const step = index === 0 ? 28.99 : y - heights[index - 1]!;
        // Within a line, fonts stand a little apart, on one middle; between lines, a pitch or a blank line more.
        if (step > 3) expect(Math.abs(step - 28.99 * Math.round(step / 28.99))).toBeLessThan(1.5);
      }
    }
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

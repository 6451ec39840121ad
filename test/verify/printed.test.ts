/** The text of a printed book, from pieces as a reader gives them. */
import { expect, test } from 'vitest';
import type { PdfPage, PdfPiece } from '../../src/verify/pdf-reader.js';
import { printedBook } from '../../src/verify/printed.js';

const piece = (text: string, role = 'P', size = 16): PdfPiece => ({ text, role, size });
const page = (label: string, ...pieces: readonly PdfPiece[]): PdfPage => ({ label, pieces });

const book = printedBook([
  page('', piece('政府工作报告', 'H1')),
  page(''),
  page('i', piece('一、回顾', 'Link'), piece('……', 'Artifact'), piece('1', 'Link'), piece('— i —', 'Artifact')),
  page('1', piece('建成智税圈'), piece('7', 'Link', 9), piece(' 11 个'), piece('— 1 —', 'Artifact')),
  page('2', piece('。完。'), piece('— 2 —', 'Artifact')),
]);

test('pages without a number are the cover, those with roman ones the contents', () => {
  expect(book.cover.text).toBe('政府工作报告');
  expect(book.contents.text).toBe('一、回顾\t1\t');
  expect(book.body.text).toBe('建成智税圈11个。完。');
});

test('the page of a character is the printed one', () => {
  const { text, pageAt } = book.body;
  expect([0, text.indexOf('。'), text.length - 1].map(pageAt)).toEqual(['1', '2', '2']);
});

test('a small linked number is a mark and not text; one of the size of the text is text', () => {
  expect(book.body.marks).toEqual([{ offset: 5, number: '7' }]);
  const { body } = printedBook([page('1', piece('见第'), piece('12', 'Link'), piece('页'))]);
  expect(body).toMatchObject({ text: '见第12页', marks: [] });
});

test('the number printed on a page counts more than its label', () => {
  const { body } = printedBook([page('3', piece('国'), piece('—12—', 'Artifact'))]);
  expect(body.pageAt(0)).toBe('12');
});

test('tables and figures are apart, so that one in the middle of a sentence does not break it', () => {
  const cell = { ...piece('总量', 'TH'), inset: true };
  const { body, insets } = printedBook([page('1', piece('经济')), page('2', cell, piece('向好。'))]);
  expect(body.text).toBe('经济向好。');
  expect(insets.text).toBe('总量');
  expect(insets.pageAt(0)).toBe('2');
});

test('a page number in the contents ends where the next heading begins, also if that begins with digits', () => {
  const row = (heading: string, number: string) => [piece(heading), piece('……', 'Artifact'), piece(number)];
  const { contents } = printedBook([
    page('i', ...row('一、展望', '12'), ...row('2025年附件：名词', '13')),
    page('1', piece('文')),
  ]);
  expect(contents.text).toBe('一、展望\t12\t2025年附件：名词\t13\t');
});

test('an entry of the contents that goes on in the next page is whole, whatever is printed at the foot and the head', () => {
  const leader = piece('……', 'Artifact');
  const { contents } = printedBook([
    page(
      'i',
      piece('一、提高', 'Link'),
      leader,
      piece('1', 'Link'),
      piece('二、坚持', 'Link'),
      piece('— i —', 'Artifact'),
    ),
    page(
      'ii',
      piece('目录', 'Artifact'),
      piece('统筹', 'Link'),
      leader,
      piece('5', 'Link'),
      piece('— ii —', 'Artifact'),
    ),
  ]);
  expect(contents.text).toBe('一、提高\t1\t二、坚持统筹\t5\t');
});

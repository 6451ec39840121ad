/** Rows that are broken over pages: in a built book, and from pieces as a reader gives them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { complete } from '../../src/diagnostics/outcome.js';
import { verifyBook } from '../../src/verify/book.js';
import type { PdfPage } from '../../src/verify/pdf-reader.js';
import { readPdf } from '../../src/verify/pdf-reader.js';
import { withWholeCells } from '../../src/verify/whole-cells.js';
import { finished, reportOf } from './finished.js';

/** Text of a length that says nothing twice. */
const long = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `第${from + index}项工程已经完工`).join('，');

const cells = [long(1000, 200), '4.5%', long(2000, 60), '—'];
const { folder, world, verify, edited, bytes } = finished('tall', {
  'report.yaml': reportOf(`  - 各位代表：
  - part: 工作回顾
    body:
      - 工业增加值增长5.5%，民生支出占八成，请予审议。
      - table: 主要工程
        header: [名称, 增长, 说明, 备注]
        rows:
          - [道路, 3.1%, 已开工, —]
          - [${cells.join(', ')}]
          - [桥梁, 4.5%, 已完工, —]
          - [${long(3000, 30)}, 4.5%, ${long(4000, 90)}, 已完工]
      - table: 网址
        header: [甲, 乙, 丙, 丁, 戊, 己, 庚, 辛, 壬, 癸, 子, 丑]
        rows:
          - [—, —, —, —, —, —, —, 'https://example.org/${'abcdefghij'.repeat(40)}', —, —, —, —]
      - table: 另一张表
        header: [名称, 增长]
        rows:
          - [${long(5000, 10)}, 3.1%]
  - part: 今年安排
    body:
      - 继续做好各项工作，努力实现全年目标。
`),
});

describe('a built book', () => {
  const path = 'out/tall/report.pdf';
  let pages: readonly PdfPage[];
  beforeAll(async () => {
    pages = (await readPdf(bytes(path)))!;
  });

  test('passes though a row goes on over three pages', async () => {
    const withRow = pages.filter(({ pieces }) => pieces.some(({ cell }) => cell?.row === 2 && cell.column === 0));
    expect(withRow.length).toBeGreaterThan(2);
    const { diagnostics } = await verify(undefined, [path]);
    expect(diagnostics).toEqual([]);
  });

  test.each(['1003', '1150', '2059', '4089'])('the number %s changed in any part of such a cell is found', (number) => {
    const now = world(edited('report.yaml', `第${number}项`, '第77项'));
    const report = complete(loadReport(folder, now), () => {})!;
    const problems: Diagnostic[] = [];
    verifyBook(path, report, pages, { isDefault: true, isSet: true }, now, (problem) => problems.push(problem));
    expect(problems).toMatchObject([
      { code: 'verify/missing-text', args: { what: 'table', found: expect.stringContaining(number) } },
    ]);
  });
});

describe('pieces', () => {
  const piece = (text: string, row?: number, column = 0) => ({
    text,
    role: 'TD',
    size: 14,
    inset: true,
    ...(row !== undefined && { cell: { row, column } }),
  });
  const page = (name: string, ...pieces: readonly ReturnType<typeof piece>[]) => ({ name, pieces });
  const said = (...pages: readonly ReturnType<typeof page>[]) =>
    withWholeCells(pages).flatMap(({ name, pieces }) => pieces.map(({ text }) => name + text));

  test('a cell is put together over all pages it is on', () => {
    expect(
      said(
        page('1', piece('题'), piece('a', 0), piece('b', 1), piece('c', 1, 1)),
        page('2', piece('d', 1), piece('e', 1, 1)),
        page('3', piece('f', 1, 1), piece('g', 2)),
      ),
    ).toEqual(['1题', '1a', '1b', '2d', '1c', '2e', '3f', '3g']);
  });

  test('a row may go on further down its page', () => {
    const row = [piece('a', 1), piece('b', 1, 1), piece('c', 1), piece('d', 2)];
    expect(said(page('1', ...row))).toEqual(['1a', '1c', '1b', '1d']);
  });

  test('a row that begins a page, or another table, does not go on', () => {
    const next = page('1', piece('a', 1), piece('b', 1, 1));
    expect(said(next, page('2', piece('c', 2), piece('d', 2, 1)))).toEqual(['1a', '1b', '2c', '2d']);
    expect(said(next, page('2', piece('题'), piece('c', 1)))).toEqual(['1a', '1b', '2题', '2c']);
    expect(said(next, page('2'), page('3', piece('c', 1)))).toEqual(['1a', '1b', '3c']);
  });
});

/** Cells of embedded workbooks. */
import { expect, it } from 'vitest';
import { sheetsOf, workbookCells, workbookOf } from '../../../src/import/docx/workbook.js';
import { MEGABYTE, openZip } from '../../../src/zip/zip.js';
import { relations, workbook, zipped } from '../word-file.js';

it('the cells of the first sheet, each row as long as the longest', () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>总量</t></is></c></row><row r="3"><c r="A3" t="str"><v>产值</v></c><c r="C3"><v>512.60000000000002</v></c></row>';
  expect(workbookCells(workbook(rows, ['指标']))).toEqual([
    ['指标', '', '总量'],
    ['产值', '', '512.6'],
  ]);
});

it('percents and fixed decimals as Excel shows them; the phonetic reading of a text is left out', () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="2"/></cellXfs>';
  const rows = '<row r="1"><c s="1"><v>0.052</v></c><c s="2"><v>4</v></c><c t="s"><v>0</v></c></row>';
  expect(workbookCells(workbook(rows, ['甲</t><rPh><t>jia</t></rPh><t>'], styles))).toEqual([['5.2%', '4.00', '甲']]);
});

it('what is no workbook has no cells; far cells are not read', () => {
  expect(workbookCells(new Uint8Array([1, 2, 3]))).toBeUndefined();
  expect(workbookCells(zipped({ 'a.txt': 'a' }))).toBeUndefined();
  expect(workbookCells(workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', []))).toEqual([]);
});

it('the workbook of a chart is the package among its relations', () => {
  const rels = relations({ a: ['image', '../media/a.png'], b: ['package', '../embeddings/b.xlsx'] });
  const files = {
    'word/charts/_rels/c.xml.rels': rels,
    'word/media/a.png': 'picture',
    'word/embeddings/b.xlsx': 'book',
  };
  const zip = openZip(zipped(files), { total: MEGABYTE, part: MEGABYTE });
  expect(workbookOf(zip, 'word/charts/c.xml')).toBe('word/embeddings/b.xlsx');
  expect(workbookOf(zip, 'word/charts/d.xml')).toBeUndefined();
});

it('the sheets of a file of its own: a merged range has its text in all cells, rows keep their numbers', () => {
  const rows =
    '<row r="3"><c r="A3" t="str"><v>2023年</v></c><c r="B3"/></row><row r="4"><c r="A4" t="str"><v>甲</v></c><c r="C4"><v>5</v></c></row>' +
    '<row r="5"><c r="C5"><v>6</v></c></row><mergeCells><mergeCell ref="A3:C3"/><mergeCell ref="A4:A5"/><mergeCell ref="A9:A1048576"/></mergeCells>';
  expect(sheetsOf(workbook(rows, []))).toEqual([
    {
      name: 'a',
      rows: [
        { number: 3, cells: ['2023年', '2023年', '2023年'] },
        { number: 4, cells: ['甲', '', '5'] },
        { number: 5, cells: ['甲', '', '6'] },
      ],
    },
  ]);
  expect(sheetsOf(zipped({ 'a.txt': 'a' }))).toBeUndefined();
});

it('ends with ranges over one another', () => {
  const row = (number: number) => `<row r="${number}"><c r="A${number}" t="str"><v>甲</v></c></row>`;
  const rows = Array.from({ length: 300 }, (_, i) => row(i + 1)).join('');
  const merged = '<mergeCell ref="A1:BH20000"/>'.repeat(2000);
  expect(sheetsOf(workbook(`${rows}<mergeCells>${merged}</mergeCells>`, []))![0]!.rows).toHaveLength(300);
});

it('parts are unpacked up to a limit, also where many sheets are one part', () => {
  const bytes = workbook('<row><c><v>1</v></c></row>', []);
  const left = { bytes: 10_000 };
  expect(workbookCells(bytes, left)).toEqual([['1']]);
  expect(left.bytes).toBeLessThan(10_000);
  expect(workbookCells(bytes, { bytes: 10 })).toBeUndefined();
});

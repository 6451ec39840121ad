import { expect, it } from 'vitest';
import { readSpreadsheet } from '../../src/spreadsheet/read.js';
import { wordFile, workbook, zipped } from '../import/word-file.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const compound = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('D0CF11E0A1B11AE1', 'hex'),
    Buffer.alloc(8),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ]);

it.each([
  ['an empty file', bytes(''), 'empty'],
  ['a file of blanks', bytes('\n , \n'), 'empty'],
  ['a workbook without cells', workbook('', []), 'empty'],
  ['an old Excel file', compound('Workbook'), 'old-excel'],
  ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
  ['a Word file', wordFile(''), 'other'],
  ['a PDF', bytes('%PDF-1.7'), 'other'],
  ['a page that is called .xls', bytes('<html><table><tr><td>1</td></tr></table></html>'), 'other'],
  ['a zip that is cut off', workbook('', []).subarray(0, 200), 'damaged'],
  ['a million rows of text', bytes('甲,1\n'.repeat(1_000_000)), 'too-large'],
  ['a sheet with a cell far down', workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>', []), 'too-large'],
  ['a cell with more characters than Excel allows', bytes(`指标,${'9'.repeat(32_768)}\n`), 'too-large'],
  ['a line of millions of cells', bytes(`指标${','.repeat(3_000_000)}\n`), 'too-large'],
  [
    'a long text in many cells',
    workbook(`<row>${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`.repeat(10), ['总'.repeat(20_000)]),
    'too-large',
  ],
  ['millions of blanks in quotation marks', bytes(`指标,"甲${' '.repeat(3_000_000)}乙"\n`), 'too-large'],
  ['XML that is broken', zipped({ 'xl/workbook.xml': '<workbook>' }), 'damaged'],
])('says what is wrong with %s', (_, file, fault) => {
  expect(readSpreadsheet(file)).toEqual({ fault });
});

const textRows = (file: Uint8Array) => {
  const result = readSpreadsheet(file);
  return 'sheets' in result ? result.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells)) : result.fault;
};

it('reads text in the encodings of an office', () => {
  expect(textRows(bytes('\uFEFF指标,数值\n总值,312\n'))).toEqual([
    ['指标', '数值'],
    ['总值', '312'],
  ]);
  // 指标,数值 / 总值,312 in GBK.
  const gbk = Buffer.from('D6B8B1EA2CCAFDD6B50AD7DCD6B52C3331320A', 'hex');
  expect(textRows(gbk)).toEqual([
    ['指标', '数值'],
    ['总值', '312'],
  ]);
  expect(textRows(Buffer.from('\uFEFF指标\t数值\r\n', 'utf16le'))).toEqual([['指标', '数值']]);
});

it('reads cells as they are shown: dates, percent, formulas with and without a result, errors, merged cells', () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;"/><numFmt numFmtId="171" formatCode="#,##0.0%"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="171"/><xf numFmtId="17"/></cellXfs>';
  const rows =
    '<row r="2"><c r="A2" s="1"><v>45291</v></c><c r="B2" s="2"><v>45291</v></c><c r="C2" s="3"><v>0.052</v></c><c r="D2" s="4"><v>45291</v></c></row>' +
    '<row r="3"><c r="A3"><f>B3*2</f><v>624</v></c><c r="B3"><f>A3/2</f></c><c r="C3" t="e"><v>#DIV/0!</v></c></row>';
  expect(textRows(workbook(rows, [], styles))).toEqual([
    ['2023年', '2023年12月31日', '5.2%', '2023年12月'],
    ['624', '=A3/2', '#DIV/0!'],
  ]);
});

it('reads no more of the code of a number format than Excel does', () => {
  const code = '_'.repeat(2_000_000);
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`;
  const start = performance.now();
  expect(textRows(workbook('<row><c s="0"><v>312</v></c></row>', [], styles))).toEqual([['312']]);
  expect(performance.now() - start).toBeLessThan(10_000);
});

/** The values that a chart was last drawn with. */
import { expect, it } from 'vitest';
import { chartCells, withCorner } from '../../../src/import/docx/chart-cells.js';
import { parseXml } from '../../../src/import/docx/xml.js';
import { namespaces } from '../word-file.js';

const cells = (inner: string) =>
  chartCells(parseXml(new TextEncoder().encode(`<c:chartSpace ${namespaces}>${inner}</c:chartSpace>`)));
const points = (...values: string[]) => values.map((v, i) => `<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`).join('');
const texts = (name: string, ...values: string[]) =>
  `<c:${name}><c:strRef><c:strCache>${points(...values)}</c:strCache></c:strRef></c:${name}>`;
const numbers = (name: string, format: string, ...values: string[]) =>
  `<c:${name}><c:numRef><c:numCache><c:formatCode>${format}</c:formatCode>${points(...values)}</c:numCache></c:numRef></c:${name}>`;
const series = (...inner: string[]) => `<c:ser>${inner.join('')}</c:ser>`;

it('are a row of names and a row for each category, as their formats show them', () => {
  const categories = texts('cat', '2023年', '2024年');
  expect(
    cells(
      series(texts('tx', '产值'), categories, numbers('val', 'General', '51.2', '53.400000000000006')) +
        series(texts('tx', '增速'), categories, numbers('val', '0.0%', '0.051', '0.043')),
    ),
  ).toEqual([
    ['', '产值', '增速'],
    ['2023年', '51.2', '5.1%'],
    ['2024年', '53.4', '4.3%'],
  ]);
});

it('have the categories of all levels, and those of a series that has its own', () => {
  const level = (...values: string[]) => `<c:lvl>${points(...values)}</c:lvl>`;
  const levels = `<c:cat><c:multiLvlStrRef><c:multiLvlStrCache>${level('一季度')}${level('今年')}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>`;
  const other = numbers('xVal', '', '7') + numbers('yVal', '', '8');
  expect(cells(series(levels, numbers('val', '', '1')) + series('<c:tx><c:v>乙</c:v></c:tx>', other))).toEqual([
    ['', '', '', '乙'],
    ['今年一季度', '1', '7', '8'],
  ]);
});

it('those of newer kinds are read too', () => {
  const dimension = (name: string, value: string, format = '') =>
    `<cx:${name}><cx:lvl formatCode="${format}"><cx:pt idx="0">${value}</cx:pt></cx:lvl></cx:${name}>`;
  const cx = 'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"';
  const data = `<cx:data>${dimension('strDim', '出口')}${dimension('numDim', '0.12', '0%')}</cx:data>`;
  expect(
    cells(
      `<cx:all ${cx}>${data}<cx:series><cx:tx><cx:txData><cx:v>增速</cx:v></cx:txData></cx:tx></cx:series></cx:all>`,
    ),
  ).toEqual([
    ['', '增速'],
    ['出口', '12%'],
  ]);
});

it('are none without points, and points without end are not made', () => {
  expect(cells(series(texts('tx', '甲')))).toBeUndefined();
  expect(cells(series('<c:val><c:pt idx="100000000"><c:v>1</c:v></c:pt></c:val>'))).toBeUndefined();
});

it('have a name over their categories where the chart has none', () => {
  const corner = (name: string, ...labels: string[]) =>
    withCorner([[name, '产值'], ...labels.map((label) => [label, '1'])])[0];
  expect(corner('', '2023', '2024年')).toEqual(['年份', '产值']);
  expect(corner(' ', '2023年', '增速')).toEqual(['项目', '产值']);
  expect(corner('地区', '甲县')).toEqual(['地区', '产值']);
});

/** Charts against the report and against their workbooks. */
import { expect, test } from 'vitest';
import { chartDifferences } from '../../src/verify/deck-charts.js';
import type { ExpectedPoint, ExpectedSlide } from '../../src/verify/deck-indicators.js';
import type { DeckPoint, DeckSlide } from '../../src/verify/deck-reader.js';

const at = { file: 'report.yaml', line: 9, column: 1 };
const expected: ExpectedPoint = { series: '', label: '旅游营业额', number: 77.2, shown: '77.2%', at };
const right: DeckPoint = {
  series: '增长',
  label: '旅游营业额',
  value: '77.2',
  inBook: { label: '旅游营业额', value: '77.2' },
};

function differences(...points: readonly DeckPoint[]) {
  const slide: DeckSlide = {
    number: 4,
    title: '亮点',
    paragraphs: [],
    descriptions: [],
    notes: [],
    charts: [{ points }],
  };
  const wanted: ExpectedSlide = { title: '亮点', slides: [slide], figures: [], points: [expected] };
  return chartDifferences('briefing.pptx', [wanted], [slide], new Set(['旅游营业额'])).map(({ args }) => args);
}
const where = { path: 'briefing.pptx', slide: '4', chart: 1 };

test('chart, workbook and report agree', () => {
  expect(differences(right)).toEqual([]);
});

test.each([
  ['the chart', { ...right, value: '78.2' }, { where: 'cache', expected: '77.2%', found: '78.2' }],
  [
    'the workbook',
    { ...right, inBook: { label: '旅游营业额', value: '78.2' } },
    { where: 'workbook', expected: '77.2%', found: '78.2' },
  ],
  [
    'both',
    { ...right, value: '78.2', inBook: { label: '旅游营业额', value: '78.2' } },
    { where: 'both', found: '78.2' },
  ],
  ['a missing workbook', { ...right, inBook: undefined }, { where: 'workbook', found: undefined }],
  [
    'a label in the workbook',
    { ...right, inBook: { label: '旅游收入', value: '77.2' } },
    { where: 'workbook', expected: '旅游营业额', found: '旅游收入' },
  ],
])('%s differs', (_, point, difference) => {
  expect(differences(point)).toMatchObject([{ ...where, label: '旅游营业额', ...difference }]);
});

test('a label the report does not have, and the point that is missing for it', () => {
  expect(differences({ ...right, label: '旅游收入' })).toMatchObject([
    { label: '旅游收入', expected: undefined, found: '旅游收入' },
    { label: '旅游营业额', expected: '77.2%', found: undefined },
  ]);
});

const target: ExpectedPoint = { ...expected, series: '2024年', label: '进出口总值', number: 1.5, shown: '1.5%' };
const targets = (charts: DeckSlide['charts']) => {
  const slide: DeckSlide = { number: 5, title: '目标', paragraphs: [], descriptions: [], notes: [], charts };
  const wanted: ExpectedSlide = { title: '目标', slides: [slide], figures: [], points: [target] };
  return chartDifferences('briefing.pptx', [wanted], [slide], new Set(['旅游营业额', '进出口总值']));
};

test('a long table of targets may stand without its chart; a chart that lacks one of them is reported', () => {
  expect(targets([])).toEqual([]);
  expect(targets([{ points: [right] }]).map(({ args }) => args)).toMatchObject([
    { label: '进出口总值', expected: '1.5%', found: undefined },
  ]);
});

test('bars with one label are those of the report in their order', () => {
  const bar = (value: string): DeckPoint => ({ ...right, value, inBook: { label: '旅游营业额', value } });
  const bars = (...points: DeckPoint[]) => {
    const slide: DeckSlide = {
      ...{ number: 4, title: '亮点', paragraphs: [], descriptions: [], notes: [] },
      charts: [{ points }],
    };
    const both = [expected, { ...expected, number: 5, shown: '5%' }];
    const wanted: ExpectedSlide = { title: '亮点', slides: [slide], figures: [], points: both };
    return chartDifferences('briefing.pptx', [wanted], [slide], new Set(['旅游营业额'])).map(({ args }) => args);
  };
  expect(bars(bar('77.2'), bar('5'))).toEqual([]);
  expect(bars(bar('5'), bar('77.2'))).toHaveLength(2);
  expect(bars(bar('77.2'))).toMatchObject([{ expected: '5%', found: undefined }]);
});

test('the rest of a share alone is what the share leaves of 100, in the chart and in the workbook', () => {
  const share = { ...right, value: '77.2', inBook: { label: '旅游营业额', value: '77.2' } };
  const rest = (value: string, inBook = value): DeckPoint => ({
    ...{ series: '', label: '其余', value },
    inBook: { label: '其余', value: inBook },
  });
  const ringDifferences = (...points: DeckPoint[]) => {
    const slide: DeckSlide = {
      ...{ number: 4, title: '亮点', paragraphs: [], descriptions: [], notes: [] },
      charts: [{ isRing: true, points }],
    };
    const wanted: ExpectedSlide = { title: '亮点', slides: [slide], figures: [], points: [expected] };
    return chartDifferences('briefing.pptx', [wanted], [slide], new Set(['旅游营业额'])).map(({ args }) => args);
  };
  expect(ringDifferences(share, rest('22.8'))).toEqual([]);
  expect(ringDifferences(share, rest('23.8', '22.8'))).toMatchObject([
    { where: 'cache', expected: '22.8', found: '23.8' },
  ]);
  expect(ringDifferences(share, rest('22.8', '23.8'))).toMatchObject([{ where: 'workbook', expected: '22.8' }]);
  // Bars have no rest, and neither have several shares.
  expect(differences(right, rest('22.8'))).toMatchObject([{ label: '其余', expected: undefined }]);
  expect(ringDifferences(share, rest('22.8'), rest('0'))).toMatchObject([{ label: '其余' }, { label: '其余' }]);
});

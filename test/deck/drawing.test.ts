import { expect, test } from 'vitest';
import type { Box, StyledRun } from '../../src/deck/canvas/box.js';
import { type Mark, marksOf } from '../../src/deck/drawing.js';

const run = (text: string, rest: Partial<StyledRun> = {}): StyledRun => ({
  text,
  size: 20,
  bold: false,
  colour: 'ink',
  font: 'body',
  ...rest,
});

const at = (x: number, y: number, w: number, h: number) => ({ x: x / 72, y: y / 72, w: w / 72, h: h / 72 });

/** The lines of text: what they say and where. */
const lines = (marks: readonly Mark[]) =>
  marks.flatMap((mark) =>
    mark.kind === 'line'
      ? [
          `${mark.runs.map(({ text }) => text).join('|')} ${mark.align} ${mark.x},${mark.baseline} ${mark.paragraph.leading}`,
        ]
      : [],
  );

test('a text is its lines, each run in its own form, with its paragraph', () => {
  const box: Box = {
    kind: 'text',
    name: '字',
    role: 'body',
    ...at(100, 100, 102, 200),
    valign: 'top',
    paragraphs: [
      { runs: [run('五个汉'), run('字，再加五个字', { bold: true })], leading: 25 },
      { runs: [run('尾')], leading: 50, spaceBefore: 10, align: 'right' },
    ],
  };
  expect(lines(marksOf(box, 1))).toEqual([
    '五个汉|字， left 100,119.5 25',
    '再加五个字 left 100,144.5 25',
    '尾 right 202,199 50',
  ]);
});

test('a field is filled, a rule has its middle on its place, and a number is that of the slide', () => {
  expect(marksOf({ kind: 'rect', name: '底', ...at(1, 2, 3, 4), fill: 'field' }, 1)).toMatchObject([
    { kind: 'fill', x: 1, y: 2, width: 3, height: 4, colour: 'field' },
  ]);
  expect(marksOf({ kind: 'line', name: '线', ...at(10, 20, 30, 0), colour: 'line', weight: 1 }, 1)).toEqual([
    { kind: 'rule', from: [10, 20], to: [40, 20], colour: 'line', weight: 1 },
  ]);
  const number: Box = { kind: 'number', name: '页码', ...at(100, 0, 50, 24), size: 10, colour: 'muted' };
  const [mark] = marksOf(number, 12);
  expect(mark).toMatchObject({ kind: 'line', align: 'right', runs: [{ text: '12' }] });
  expect(mark).toHaveProperty('x', expect.closeTo(150, 6));
});

test('a table has the texts of a row and the rule under it, row by row', () => {
  const cell = (text: string) => [{ runs: [run(text)], leading: 25 }];
  const rule = { colour: 'line', weight: 1 } as const;
  const box: Box = {
    kind: 'table',
    name: '表',
    alt: '',
    ...at(0, 0, 200, 80),
    columns: [100 / 72, 100 / 72],
    rows: [
      { h: 40 / 72, cells: [cell('甲'), cell('乙')], rule },
      { h: 40 / 72, cells: [cell('丙'), cell('丁')], rule },
    ],
    padding: { y: 0, right: 0 },
  };
  const marks = marksOf(box, 1);
  expect(marks.map((mark) => (mark.kind === 'line' ? mark.runs[0]!.text : mark.kind))).toEqual([
    '甲',
    '乙',
    'rule',
    '丙',
    '丁',
    'rule',
  ]);
});

test('the bar of a number that is not exact is a pale field within an outline', () => {
  const series = { name: '', colour: 'accent', numbers: 'accent', formats: [] } as const;
  const chart = {
    kind: 'chart',
    form: 'bar',
    name: '图表',
    alt: '',
    ...{ x: 0, y: 0, w: 4, h: 2 },
    labels: ['甲', '乙'],
    series: [{ ...series, values: [10, 10], shown: ['10', '近10'], qualified: [false, true] }],
    plot: { x: 0.25, y: 0, w: 0.75, h: 1 },
    axis: { least: 0, most: 10 },
    gap: 1,
    size: 14,
    signed: false,
  } as const;
  const fills = marksOf(chart, 1).filter((mark) => mark.kind === 'fill');
  const [exact, outline, field] = fills;
  expect(fills.map(({ colour }) => colour)).toEqual(['accent', 'accent', 'field']);
  expect(outline!.width - exact!.width).toBeCloseTo(1.5);
  expect(exact!.width - field!.width).toBeCloseTo(1.5);
});

test('slices are outlines in points with edges of paper, one of nothing is none', () => {
  const slice = { label: '', colour: 'accent', lighter: 0.4 } as const;
  const slices = [
    { ...slice, value: 25 },
    { ...slice, value: 75 },
    { ...slice, value: 0 },
  ];
  const marks = marksOf({ kind: 'ring', name: '环', alt: '', series: '', ...at(10, 20, 200, 200), slices }, 1);
  expect(marks).toHaveLength(2);
  expect(marks[0]).toMatchObject({
    ...{ kind: 'path', colour: 'accent', lighter: 0.4 },
    edge: { colour: 'paper', weight: 1.5 },
  });
  const [first] = marks[0]?.kind === 'path' ? marks[0].steps : [];
  expect(first).toEqual(['M', expect.closeTo(110), expect.closeTo(20)]);
});

test('a field may be lighter than its colour', () => {
  const rect: Box = { kind: 'rect', name: '底', ...at(1, 2, 3, 4), fill: 'accent', lighter: 0.4 };
  expect(marksOf(rect, 1)).toMatchObject([{ kind: 'fill', colour: 'accent', lighter: 0.4 }]);
});

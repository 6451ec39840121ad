import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Box, ChartBox, Paragraph, StyledRun } from '../../src/deck/canvas/box.js';
import { loadDeckTheme } from '../../src/deck/canvas/theme.js';
import { lighter } from '../../src/deck/canvas/tint.js';
import { layOutDeck, svgOf } from '../../src/deck/make.js';
import { slideSvg } from '../../src/deck/svg.js';
import { plain } from '../../src/text/running-text.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { drawn } from './pictures.js';
import { deck } from './sample.js';

const theme = loadDeckTheme(nodeWorld(), () => {})!.value;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements in order, each with the text in it; a file that is not XML throws. */
function elements(svg: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  return all;
}

function run(text: string, rest: Partial<StyledRun> = {}): StyledRun {
  return { text, size: 20, bold: false, colour: 'ink', font: 'body', ...rest };
}

function draw(...boxes: Box[]): Element[] {
  return elements(slideSvg({ title: '题 & <名>', number: 7, ground: 'paper', boxes }, theme));
}

/** Each line of text: what it says and where. */
function lines(all: readonly Element[]): string[] {
  return all
    .filter(({ name }) => name === 'text')
    .map(({ text, attributes: { x, y, 'text-anchor': anchor } }) => `${text} ${x},${y}${anchor ? ` ${anchor}` : ''}`);
}

const at = (x: number, y: number, w: number, h: number) => ({ x: x / 72, y: y / 72, w: w / 72, h: h / 72 });
const words = (text: string, rest: Partial<Paragraph> = {}): Paragraph => ({ runs: [run(text)], leading: 25, ...rest });

test('a line stands where it was measured: from the top, the middle and the bottom', () => {
  const text = (valign: 'top' | 'middle' | 'bottom', paragraphs: Paragraph[]): Box => ({
    kind: 'text',
    name: `字${valign}`,
    role: 'body',
    ...at(100, 100, 102, 200),
    valign,
    paragraphs,
  });
  const two = [words('五个汉字，再加五个字'), words('尾', { spaceBefore: 10, align: 'center' })];
  // Five characters a line of 100 pt; the baseline is 0.22 × 25 above the line's lower edge.
  expect(lines(draw(text('top', two)))).toEqual([
    '五个汉字， 100,119.5',
    '再加五个字 100,144.5',
    '尾 151,179.5 middle',
  ]);
  expect(lines(draw(text('middle', [words('尾')])))).toEqual(['尾 100,207']);
  expect(lines(draw(text('bottom', [words('尾')])))).toEqual(['尾 100,294.5']);
});

test('runs keep their form, raised and lowered ones their own line', () => {
  const runs = [
    run('PM', { bold: true, colour: 'accent' }),
    run('2.5', { script: 'sub' }),
    run('<低>', { font: 'heading' }),
  ];
  const box = { kind: 'text', name: '字', role: 'body', ...at(0, 0, 400, 50), valign: 'top' } as const;
  const spans = draw({ ...box, paragraphs: [{ runs, leading: 25 }] }).filter(({ name }) => name === 'tspan');
  expect(spans.map(({ text, attributes }) => [text, attributes])).toEqual([
    ['PM', { 'font-size': '20', 'font-weight': 'bold', fill: theme.colours.accent, y: '19.5' }],
    ['2.5', { 'font-size': '13.2', fill: theme.colours.ink, y: '21.9' }],
    ['<低>', { 'font-size': '20', fill: theme.colours.ink, y: '19.5' }],
  ]);
});

const chart: ChartBox = {
  kind: 'chart',
  form: 'bar',
  name: '图表',
  alt: '',
  ...at(100, 100, 400, 200),
  labels: ['甲', '乙'],
  series: [
    {
      name: '去年',
      colour: 'ornament',
      numbers: 'muted',
      values: [10, -5],
      shown: ['10%', '-5%'],
      formats: [],
      qualified: [],
    },
    {
      name: '今年',
      colour: 'accent',
      numbers: 'accent',
      values: [5, 0],
      shown: ['近5%', '0%'],
      formats: [],
      qualified: [],
    },
  ],
  plot: { x: 0.25, y: 0, w: 0.75, h: 1 },
  axis: { least: -5, most: 10 },
  gap: 2,
  size: 12,
  signed: true,
};

/** Fill, left, top, width and height of each rectangle after the ground. */
function fields(all: readonly Element[]): string[] {
  const rects = all.filter(({ name }) => name === 'rect').slice(1);
  return rects.map(({ attributes: { fill, x, y, width, height } }) => `${fill} ${x},${y} ${width}×${height}`);
}

test('bars lie one group under the other, from the axis to their value', () => {
  const { ornament, accent } = theme.colours;
  const all = draw(chart);
  // 300 pt for 15 %: 20 pt each, the axis at 300. A group has 100 pt for two bars and the space of two.
  expect(fields(all)).toEqual([
    `${ornament} 300,125 200×25`,
    `${ornament} 200,225 100×25`,
    `${accent} 300,150 100×25`,
    `${accent} 300,250 0×25`,
  ]);
  const said = lines(all).map((line) => line.replace(/,[\d.]+/, ''));
  expect(said).toEqual(['甲 195.68 end', '乙 195.68 end', '10% 504.32', '-5% 195.68 end', '近5% 404.32', '0% 304.32']);
});

test('columns stand side by side, their labels below', () => {
  const { ornament, accent } = theme.colours;
  const all = draw({ ...chart, form: 'column', plot: { x: 0, y: 0, w: 1, h: 0.75 } });
  // 150 pt for 15 %, the axis at 200; a group has 200 pt.
  expect(fields(all)).toEqual([
    `${ornament} 150,100 50×100`,
    `${ornament} 350,200 50×50`,
    `${accent} 200,150 50×50`,
    `${accent} 400,200 50×0`,
  ]);
  const [first, second] = lines(all);
  expect([first, second].map((line) => line?.replace(/,[\d.]+/, ''))).toEqual(['甲 200 middle', '乙 400 middle']);
});

test('cells of a table stand in their columns, a rule under each row', () => {
  const rule = { colour: 'line', weight: 0.75 } as const;
  const all = draw({
    kind: 'table',
    name: '表',
    alt: '',
    ...at(100, 100, 300, 100),
    columns: [100 / 72, 200 / 72],
    padding: { y: 0, right: 10 / 72 },
    rows: [
      { h: 40 / 72, cells: [[words('甲')], [words('乙')]], rule },
      { h: 60 / 72, cells: [[words('丙')], []], rule },
    ],
  });
  expect(lines(all)).toEqual(['甲 100,127', '乙 200,127', '丙 100,177']);
  const rules = all.filter(({ name }) => name === 'line').map(({ attributes: { x1, y1, x2, y2 } }) => [x1, y1, x2, y2]);
  expect(rules).toEqual([
    ['100', '140', '400', '140'],
    ['100', '200', '400', '200'],
  ]);
});

test('quotation marks, dashes and arrows are those of the Han typeface, as PowerPoint has them', () => {
  const all = draw({
    kind: 'text',
    name: '甲',
    ...at(100, 100, 400, 50),
    valign: 'top',
    role: 'body',
    paragraphs: [words('← 做强“5G”')],
  });
  expect(lines(all)[0]).toMatch(/^← 做强“5G” /);
  const marks = all.filter(({ name, attributes }) => name === 'tspan' && attributes['font-family']);
  expect(marks.map(({ text }) => text)).toEqual(['←', '“', '”']);
  for (const { attributes } of marks) expect(attributes['font-family']).toMatch(/^'微软雅黑', (?!.*'Arial')/);
});

test('title, ground, number, and fonts with those that stand in for them', () => {
  const all = draw({ kind: 'number', name: '页码', ...at(800, 500, 100, 20), size: 10, colour: 'muted' });
  const [svg, title, ground] = all;
  expect(title).toMatchObject({ name: 'title', text: '题 & <名>' });
  expect(ground).toMatchObject({
    name: 'rect',
    attributes: { fill: theme.colours.paper, width: '960', height: '540' },
  });
  expect(lines(all)).toEqual(['7 900,513.36 end']);
  expect(svg!.attributes).toMatchObject({ version: '1.1', viewBox: '0 0 960 540' });
  expect(svg!.attributes['font-family']).toMatch(
    /^'Arial', '微软雅黑', 'Microsoft YaHei', .*'Noto Sans SC'.*, sans-serif$/,
  );
});

test('a slide of the deck is its boxes and those of its layout, without notes', () => {
  const files = svgOf(layOutDeck(deck, theme, () => {}));
  expect(files).toHaveLength(deck.slides.length);
  for (const [i, slide] of deck.slides.entries()) {
    const all = elements(new TextDecoder().decode(files[i]));
    expect(all[1]).toMatchObject({ name: 'title', text: plain(slide.title) });
    const ids = all.flatMap(({ name, attributes: { id } }) => (name === 'g' && id ? [id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('标题');
    for (const note of slide.notes) expect(all[0]!.text).not.toContain(plain(note));
    for (const { name, attributes } of all.filter(({ name }) => name === 'text' || name === 'rect')) {
      expect(Number(attributes.x ?? 0), name).toBeGreaterThanOrEqual(0);
      expect(Number(attributes.y ?? 0), name).toBeLessThanOrEqual(540);
    }
  }
});

test('the same deck gives the same bytes', () => {
  expect(svgOf(layOutDeck(deck, theme, () => {}))).toEqual(svgOf(layOutDeck(deck, theme, () => {})));
});

test('a picture is written out, seen through a window of its proportions', () => {
  const picture = drawn(40, 20);
  const crop = { left: 0.25, right: 0.25, top: 0, bottom: 0 };
  const [window] = draw({
    kind: 'image',
    name: '图片',
    ...at(100, 100, 200, 200),
    picture,
    alt: '图 & 景',
    crop,
  }).filter(({ attributes }) => attributes.x === '100');
  expect(window).toMatchObject({
    name: 'svg',
    attributes: { width: '200', height: '200', viewBox: '10 0 20 20', role: 'img', 'aria-label': '图 & 景' },
  });
  const [file] = draw({ kind: 'image', name: '图片', ...at(0, 0, 40, 20), picture, alt: '', crop }).filter(
    ({ name }) => name === 'image',
  );
  expect(file!.attributes['xlink:href']).toMatch(/^data:image\/svg\+xml;base64,[\w+/=]+$/);
});

test('slices of a ring are paths in their tints', () => {
  const slices = [
    { label: '甲', value: 60, colour: 'accent', lighter: 0 },
    { label: '乙', value: 40, colour: 'accent', lighter: 0.4 },
  ] as const;
  const box: Box = { kind: 'ring', name: '环', alt: '', series: '', ...at(0, 0, 100, 100), slices };
  const svg = slideSvg({ title: '', number: 1, ground: 'paper', boxes: [box] }, theme);
  const paths = [...svg.matchAll(/<path d="(M50 0)C[^"]*Z" [^>]*fill="(#\w+)" stroke="(#\w+)"/g)].map(
    ([, ...found]) => found,
  );
  expect(paths).toEqual([['M50 0', theme.colours.accent, theme.colours.paper]]);
  expect(svg.match(/<path /g)).toHaveLength(2);
  expect(svg).toContain(`fill="${lighter(theme.colours.accent, 0.4)}"`);
});

import { expect, test } from 'vitest';
import type { Box, StyledRun } from '../../src/deck/canvas/box.js';
import { lighter } from '../../src/deck/canvas/tint.js';
import { pictureLines } from '../../src/handout/picture.js';
import type { Picture } from '../../src/image/picture.js';
import { decode } from '../../src/image/read-picture.js';
import type { ComposedLine } from '../../src/print/layout/composed.js';
import { theme } from '../deck/laid-out.js';
import { dotted, drawn as drawing } from '../deck/pictures.js';
import { charactersOf, newFonts, setting } from '../print/typesetting.js';

const root = { role: 'Part', parent: undefined } as const;
const at = (x: number, y: number, w: number, h: number) => ({ x: x / 72, y: y / 72, w: w / 72, h: h / 72 });
const run = (text: string, rest: Partial<StyledRun> = {}): StyledRun => ({
  text,
  size: 20,
  bold: false,
  colour: 'ink',
  font: 'body',
  ...rest,
});
const textBox = (role: 'title' | 'body' | 'footer', runs: readonly StyledRun[], align?: 'right'): Box => ({
  kind: 'text',
  name: role,
  role,
  ...at(100, 100, 300, 100),
  valign: 'top',
  paragraphs: [{ runs, leading: 25, ...(align && { align }) }],
});

/** Pictures that are drawn; others are an empty field. */
const wide = dotted(40, 20);
const samples = new Map([[wide.digest, decode(wide.bytes) as Picture]]);

/** The lines of text of a slide at half its size, its corner at (10, 20). */
function drawn(...boxes: Box[]): readonly ComposedLine[] {
  const picture = { title: '题', number: 3, ground: 'paper', boxes } as const;
  return pictureLines(picture, { x: 10, y: 20, scale: 0.5 }, root, theme, { ...setting, fonts: newFonts() }, samples);
}

const texts = (lines: readonly ComposedLine[]) => lines.filter(({ glyphs }) => glyphs.length > 0);

test('text stands where the slide has it, smaller by the scale, in its colour', () => {
  const [line] = texts(drawn(textBox('title', [run('政府工作报告', { colour: 'accent' })])));
  expect(charactersOf(line!.glyphs)).toBe('政府工作报告');
  // The baseline is 0.22 × 25 pt above the lower edge of the first line.
  expect(line!.middle).toBeCloseTo(20 + 0.5 * (100 + 25 - 5.5));
  expect(line!.glyphs.map(({ x }) => x)).toEqual([60, 70, 80, 90, 100, 110]);
  const { glyph } = line!.glyphs[0]!;
  expect(glyph).toMatchObject({ rise: -0, cell: { em: 10 }, tag: { role: 'H1', parent: root } });
  const colour = theme.colours.accent.match(/[\dA-F]{2}/gi)!.map((digits) => Number.parseInt(digits, 16) / 255);
  expect(glyph.ink?.color).toEqual(colour);
});

test('a line that is wider in these fonts than its room is set smaller; right ends stay', () => {
  const wide = texts(drawn({ ...textBox('body', [run('高'.repeat(15))]), w: 299.999 / 72 } as Box));
  const last = wide[0]!.glyphs.at(-1)!;
  expect(last.x + last.glyph.cell.width).toBeLessThanOrEqual(60 + 150 + 0.01);
  const [right] = texts(drawn(textBox('body', [run('甲乙')], 'right')));
  expect(right!.glyphs.map(({ x }) => x)).toEqual([190, 200]);
});

test('raised text is raised, footers and page numbers are no text', () => {
  const [line] = texts(drawn(textBox('body', [run('m'), run('2', { script: 'sup' })])));
  const rises = line!.glyphs.map(({ glyph }) => glyph.rise);
  expect(rises[1]).toBeCloseTo(0.33 * 10);
  const number: Box = { kind: 'number', name: '页码', ...at(0, 0, 50, 20), size: 12, colour: 'muted' };
  const furniture = texts(drawn(textBox('footer', [run('汇报')]), number));
  expect(furniture.map(({ glyphs }) => [charactersOf(glyphs), glyphs[0]!.glyph.tag])).toEqual([
    ['汇报', undefined],
    ['3', undefined],
  ]);
});

test('fields and rules are filled rectangles of the slide, behind them its ground and around it a frame', () => {
  const rect: Box = { kind: 'rect', name: '底', ...at(0, 0, 100, 40), fill: 'field' };
  const rule: Box = { kind: 'line', name: '线', ...at(20, 60, 100, 0), colour: 'line', weight: 2 };
  const fills = drawn(rect, rule).flatMap(({ inset }) => inset?.fills ?? []);
  const [width, height] = [480, 270];
  const rounded = fills.map(({ x, y, width, height }) => [x, y, width, height].map((n) => Math.round(n * 100) / 100));
  expect(rounded.slice(0, 3)).toEqual([
    [10, 20, width, height],
    [10, 20, 50, 20],
    [20, 49.5, 50, 1],
  ]);
  expect(fills).toHaveLength(7);
});

test('a chart is a figure with its description, and each paragraph of a text an element', () => {
  const chart: Box = {
    kind: 'chart',
    name: '图',
    ...at(0, 0, 300, 200),
    form: 'bar',
    alt: '两项增速',
    labels: ['甲', '乙'],
    series: [
      {
        name: '',
        colour: 'accent',
        numbers: 'ink',
        values: [1, 2],
        shown: ['1%', '2%'],
        qualified: [],
        formats: ['0', '0'],
      },
    ],
    plot: { x: 0.3, y: 0, w: 0.6, h: 1 },
    axis: { least: 0, most: 2 },
    gap: 1,
    size: 14,
    signed: false,
  };
  const tags = new Set(texts(drawn(chart)).flatMap(({ glyphs }) => glyphs.map(({ glyph }) => glyph.tag)));
  expect([...tags]).toEqual([{ role: 'Figure', parent: root, alt: '两项增速' }]);
});

test('a picture is cut as on the slide; one without samples is a field', () => {
  const none = { left: 0, top: 0, right: 0, bottom: 0 };
  const box = { kind: 'image', name: '图片', ...at(20, 20, 40, 40), picture: wide, alt: '河道', crop: none } as const;
  const insets = (of: Box) => drawn(of).flatMap(({ inset }) => inset?.picture ?? []);
  expect(insets(box)).toMatchObject([{ x: 20, y: 30, width: 20, height: 20, tag: { role: 'Figure', alt: '河道' } }]);
  expect(insets(box)[0]!.cut).toBeUndefined();
  const crop = { ...none, left: 0.25, right: 0.25 };
  expect(insets({ ...box, crop })).toMatchObject([{ cut: crop }]);
  expect(insets({ ...box, picture: drawing(10, 10) })).toEqual([]);
});

test('slices of a ring are filled outlines at the scale of the slide', () => {
  const slice = { label: '', value: 50, colour: 'accent', lighter: 0.4 } as const;
  const ring: Box = {
    kind: 'ring',
    name: '环',
    alt: '',
    series: '',
    ...at(100, 100, 200, 200),
    slices: [slice, slice],
  };
  const paths = drawn(ring).flatMap(({ inset }) => inset?.paths ?? []);
  expect(paths.map(({ steps }) => steps[0])).toEqual([
    ['M', expect.closeTo(10 + 100), expect.closeTo(20 + 50)],
    ['M', expect.closeTo(10 + 100), expect.closeTo(20 + 150)],
  ]);
  const tint = lighter(theme.colours.accent, 0.4)
    .match(/[\dA-F]{2}/g)!
    .map((digits) => Number.parseInt(digits, 16) / 255);
  expect(paths[0]!.color).toEqual(tint);
  expect(paths[0]!.edge.weight).toBe(0.75);
});

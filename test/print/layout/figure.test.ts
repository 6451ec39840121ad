/** A picture and its caption in lines of the grid. */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import type { Figure } from '../../../src/document/book.js';
import type { Picture } from '../../../src/image/picture.js';
import { figureStack } from '../../../src/print/layout/figure.js';
import type { Tag } from '../../../src/print/layout/structure.js';
import { contextWith, linesOf, theme, words } from '../typesetting.js';

const root: Tag = { role: 'Document', parent: undefined };
const grey: Picture = { encoding: 'jpeg', width: 3000, height: 2000, bits: 8, channels: 1, data: new Uint8Array() };
const figure = (lines: number, caption: string, picture = grey): Figure => ({
  kind: 'figure',
  src: 'emblem.jpg',
  picture,
  alt: '区徽',
  lines,
  caption: words(caption),
});
const { page } = theme;

test('picture and caption are one unit, the picture in its lines and as wide as the text', () => {
  const { units } = figureStack(figure(5, '图1　区徽'), root, contextWith());
  expect(units.map(({ height }) => height)).toEqual([6]);
  expect(linesOf(units[0]!.lines)).toEqual(['图1　区徽']);
  expect(units[0]!.lines[0]!.inset!.picture).toMatchObject({
    picture: grey,
    tag: { role: 'Figure', alt: '区徽', parent: root },
    width: page.textWidth,
    height: 4 * page.pitch + page.em,
  });
});

test('a picture too high for the page leaves room for its caption', () => {
  const high = { ...grey, width: 2000, height: 3000 };
  const { units } = figureStack(figure(page.lines + 9, '图1', high), root, contextWith());
  expect(units.map(({ height }) => height)).toEqual([page.lines]);
  const { height } = units[0]!.lines[0]!.inset!.picture!;
  expect(height).toBeCloseTo((page.lines - 2) * page.pitch + page.em, 9);
});

test('a picture as wide as the text takes no more lines than it is high', () => {
  const { units } = figureStack(figure(20, '图1'), root, contextWith());
  const { height } = units[0]!.lines[0]!.inset!.picture!;
  const shown = (page.textWidth * 2) / 3;
  expect(height).toBeGreaterThanOrEqual(shown);
  expect(height - shown).toBeLessThan(page.pitch);
  // One that is shown on its side is as high as it is wide.
  const turned = { ...grey, orientation: 6 } as const;
  expect(figureStack(figure(20, '图1', turned), root, contextWith()).units[0]!.height).toBe(21);
});

/** What is noted about a picture of five lines. */
function notes(picture: Picture, pictures: 'grey' | 'color' = 'grey') {
  const found: Diagnostic[] = [];
  const note = (problem: Diagnostic) => void found.push(problem);
  const { units } = figureStack(figure(5, '', picture), root, contextWith({ note, theme: { ...theme, pictures } }));
  return { found, printed: units[0]!.lines[0]!.inset!.picture!.picture };
}

test('a picture of too few pixels for its size is reported', () => {
  const inches = (4 * page.pitch + page.em) / 72;
  const high = (dpi: number) => ({ ...grey, width: 300, height: Math.round(inches * dpi) });
  expect(notes(high(205)).found).toEqual([]);
  expect(notes(high(150)).found).toMatchObject([
    { code: 'print/coarse-picture', severity: 'warning', args: { path: 'emblem.jpg', dpi: 150, least: 200 } },
  ]);
});

test('in black ink alone a PNG turns grey, and a JPEG in colour is reported', () => {
  const png: Picture = { ...grey, encoding: 'raw', channels: 3, data: new Uint8Array(3000 * 2000 * 3) };
  expect(notes(png)).toMatchObject({ found: [], printed: { channels: 1 } });
  expect(notes(png, 'color').printed).toBe(png);
  const jpeg: Picture = { ...grey, channels: 3 };
  expect(notes(jpeg)).toMatchObject({ found: [{ code: 'print/colour-picture' }], printed: { channels: 3 } });
  expect(notes(jpeg, 'color').found).toEqual([]);
});

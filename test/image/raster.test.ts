import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { readPng } from '../../src/image/png.js';
import { areDrawable, drawnSvg, pixelsOf, rasters } from '../../src/image/raster.js';
import { SlidePicture } from '../../src/image/slide-picture.js';

const markup = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#c00"/></svg>`;
const source = { path: 'map.svg', at: { file: 'briefing.yaml', line: 3, column: 5 } };
const picture = (markup: string, width: number, height: number) =>
  new SlidePicture('svg', width, height, new TextEncoder().encode(markup), source);
const svg = (width: number, height: number) => picture(markup(width, height), width, height);

test('an SVG becomes a PNG of its proportions, the longer side 1600 pixels; others are left as they are', async () => {
  const [wide, high] = [svg(40, 20), svg(10, 40)];
  const made = await rasters([wide, high, wide, new SlidePicture('png', 1, 1, new Uint8Array([1]), source)]);
  expect([...made.keys()]).toEqual([wide.digest, high.digest]);
  const sizes = [...made.values()].map(readPng);
  expect(sizes).toMatchObject([
    { width: 1600, height: 800 },
    { width: 400, height: 1600 },
  ]);
  expect(await rasters([svg(40, 20)])).toEqual(new Map([[wide.digest, made.get(wide.digest)]]));
});

test('of a line as thin as can be, the shorter side has one pixel', async () => {
  const made = await rasters([svg(10_000, 1), svg(0.5, 4000)]);
  expect([...made.values()].map(readPng)).toMatchObject([
    { width: 10_000, height: 1 },
    { width: 1, height: 8000 },
  ]);
});

test('the first picture that cannot be drawn is named at its place', async () => {
  const region =
    '<filter id="f" x="-1000000" y="-1000000" width="2000000" height="2000000"><feOffset dx="1"/></filter>';
  const wrong = markup(40, 20).replace('<rect', `${region}<rect transform="scale(1000)" filter="url(#f)"`);
  const problems: Diagnostic[] = [];
  const pictures = [svg(40, 20), picture(wrong, 40, 20), picture(wrong, 40, 20)];
  expect(await areDrawable(pictures, (problem) => problems.push(problem))).toBe(false);
  const args = { path: 'map.svg', reason: 'too-complex' };
  expect(problems).toEqual([expect.objectContaining({ code: 'content/bad-image', args, at: source.at })]);
  expect(await areDrawable([svg(40, 20)], (problem) => problems.push(problem))).toBe(true);
});

test('a picture that draws without end is not sampled', async () => {
  const bomb = markup(40, 20).replace('<rect', '<g id="a"><use href="#a"/></g><rect');
  expect(await pixelsOf(new TextEncoder().encode(bomb), 2, 1)).toBeUndefined();
});

test('a picture is squeezed into the pixels asked for; one in another format has none', async () => {
  const file = new TextEncoder().encode(markup(40, 20));
  expect([...(await pixelsOf(file, 2, 1))!]).toEqual([204, 0, 0, 255, 204, 0, 0, 255]);
  expect(await pixelsOf(new Uint8Array([1, 0, 0, 0]), 2, 1)).toBeUndefined();
});

test('an SVG is drawn with the fonts given, whatever it names', async () => {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" font-family="'Arial'"><text y="16" font-size="16">印发</text></svg>`;
  const drawn = async (fonts: Uint8Array[]) => readPng(await drawnSvg(new TextEncoder().encode(text), 200, fonts));
  const [none, hei] = [await drawn([]), await drawn([readFileSync('fonts/YinfaHei-Medium.ttf')])];
  expect(hei).toMatchObject({ width: 200, height: 100 });
  expect(hei).not.toEqual(none);
});

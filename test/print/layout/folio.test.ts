/** Page furniture: where the page number is, and the catchwords. */
import { expect, test } from 'vitest';
import { FontTable } from '../../../src/print/fonts.js';
import { furnitureOf } from '../../../src/print/layout/folio.js';
import { charactersOf, linesOf, setting, theme, themeOf } from '../typesetting.js';

const { page, folio } = theme;
const shows = (number: string | undefined, nextLine?: string) => ({ number, nextLine });

test('the number is right on odd pages and left on even ones, one character from the edge', () => {
  const footer = furnitureOf([shows('1'), shows('2')], setting);
  const [right, left] = [footer(0)!.lines[0]!.glyphs, footer(1)!.lines[0]!.glyphs];
  expect(charactersOf(right)).toBe('— 1 —');
  const last = right.at(-1)!;
  expect(page.textWidth - (last.x + last.glyph.cell.width)).toBeCloseTo(folio.inset, 6);
  expect(left[0]!.x).toBeCloseTo(folio.inset, 6);
  expect(footer(0)!.before).toBeCloseTo(folio.gap, 6);
});

test('a notice stands where the number does not', () => {
  const footer = furnitureOf([shows('1'), shows('2')], setting, '修改对照稿');
  const [odd, even] = [footer(0)!.lines[0]!.glyphs, footer(1)!.lines[0]!.glyphs];
  const notice = (glyphs: typeof odd) => glyphs.filter(({ glyph }) => '修改对照稿'.includes(glyph.cell.char));
  expect([odd, even].map((glyphs) => charactersOf(notice(glyphs)))).toEqual(['修改对照稿', '修改对照稿']);
  expect(notice(odd)[0]!.x).toBeCloseTo(folio.inset, 6);
  const last = notice(even).at(-1)!;
  expect(last.x + last.glyph.cell.width).toBeCloseTo(page.textWidth - folio.inset, 6);
});

test('a cover, a blank page and pages that do not exist have none', () => {
  const footer = furnitureOf([shows(undefined)], setting);
  expect([footer(0), footer(5)]).toEqual([undefined, undefined]);
});

test.each([
  ['全区经济总量3810亿元，增长4.5%', '全区经济总量……'],
  ['始终自觉落实习近平总书记要求', '始终自觉落实……'],
  ['”一年来，我们', '一年来……'],
  ['稳，中有进，再', '稳，中有进……'],
])('the edition for reading out prints the first words of “%s”', (nextLine, expected) => {
  const podium = themeOf('podium');
  const most = 7;
  const footer = furnitureOf([shows('1', nextLine)], {
    ...setting,
    theme: { ...podium, nextWords: { ...podium.nextWords!, most } },
  });
  const [line] = linesOf(footer(0)!.lines);
  expect(line!.slice('— 1 —'.length)).toBe(expected);
  const last = footer(0)!.lines[0]!.glyphs.at(-1)!;
  expect(last.x + last.glyph.cell.width).toBeCloseTo(podium.page.textWidth, 6);
});

test('marks among the first words are set as in the text', () => {
  const podium = themeOf('podium');
  const { glyphs } = furnitureOf([shows('1', '“百千万工程”扎实起步')], {
    ...setting,
    theme: { ...podium, nextWords: { ...podium.nextWords!, most: 7 } },
  })(0)!.lines[0]!;
  const at = glyphs.findIndex(({ glyph }) => glyph.cell.char === '”');
  expect(glyphs[at + 1]!.x - glyphs[at]!.x).toBeCloseTo(podium.nextWords!.size / 2, 6);
});

test('nothing is set where no font has a character of it', () => {
  const fonts = new FontTable(new Map([...setting.fonts.chains.keys()].map((role) => [role, { han: [], latin: [] }])));
  const footer = furnitureOf([shows('1', '过去一年')], { ...setting, theme: themeOf('podium'), fonts });
  expect(footer(0)!.lines[0]!.glyphs).toEqual([]);
});

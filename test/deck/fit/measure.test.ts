import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import type { StyledRun } from '../../../src/deck/canvas/box.js';
import {
  chunksOf,
  greedyEnds,
  impress,
  inchesOf,
  metricsOf,
  type Program,
  piecesAt,
  pointsOf,
  powerPoint,
  unitEnds,
  WIDER,
  widthBetween,
} from '../../../src/deck/fit/measure.js';

function run(text: string, size = 10): StyledRun {
  return { text, size, bold: false, colour: 'ink', font: 'body' };
}

function lines(text: string, ems: number): string[] {
  const runs = [run(text)];
  const metrics = metricsOf(runs);
  const lines = piecesAt(chunksOf(runs), greedyEnds(metrics, ems * 10));
  return lines.map((line) => line.map((chunk) => chunk.text).join(''));
}

/** Em. */
const emWidth = (character: string, bold = false) => metricsOf([{ ...run(character, 1), bold }]).widths[0];

test('Latin has the widths of Arial and a little more; Han and its marks are 1 em', () => {
  for (const [character, regular, bold] of [
    ['0', 1139, 1139],
    ['%', 1821, 1821],
    ['M', 1706, 1706],
    ['b', 1139, 1251],
    ['~', 1196, 1196],
  ] as const) {
    expect(emWidth(character), character).toBeCloseTo((regular / 2048) * 1.04);
    expect(emWidth(character, true), character).toBeCloseTo((bold / 2048) * 1.04);
  }
  for (const character of '一，“…—·×℃①') expect(emWidth(character), character).toBe(1);
  expect(emWidth('é')).toBeLessThan(1);
});

test('what the report writes in Latin is no wider in a font that stands in', () => {
  const font = create(readFileSync('fonts/YinfaHei-Medium.ttf'));
  if (!('layout' in font)) throw new Error('not a single font');
  const widthIn = (text: string) =>
    [...text].reduce((sum, c) => sum + font.glyphForCodePoint(c.codePointAt(0)!).advanceWidth / font.unitsPerEm, 0);
  for (const text of ['3810.24', '6774', '2024', '499.2', '1.5', '1505', 'CNAS', 'EPC', 'PM']) {
    const measured = inchesOf([{ ...run(text, 1), bold: true }]) * 72;
    expect(measured, text).toBeGreaterThanOrEqual(widthIn(text));
  }
});

test.each([
  ['marks do not begin a line', '促进企业融资，支持', 6, ['促进企业融', '资，支持']],
  ['opening marks do not end a line', '力争实现“湾区', 5, ['力争实现', '“湾区']],
  ['numbers stay whole', '总值3810.24亿元', 4.5, ['总值', '3810.24', '亿元']],
  ['a word longer than the line is broken', 'abcdefghijklmnop', 5, ['abcdefghij', 'klmnop']],
])('%s', (_, text, ems, expected) => {
  expect(lines(text, ems)).toEqual(expected);
});

test('every character is on a line, none twice', () => {
  const text = '全区地区生产总值3810.24亿元，增长4.5%，新增“四上”企业378家；PM2.5指标最优。';
  for (let ems = 1; ems < 30; ems++) expect(lines(text, ems).join('')).toBe(text);
});

test('lines are filled to a width that leaves room for a wider typeface, and programs set them each in its own way', () => {
  expect(pointsOf(1) * WIDER).toBeCloseTo(72, 1);
  const width = (program?: Program) => widthBetween(metricsOf([run('增长4.5%')], program), 0, 6) / 10;
  const latin = (3 * 1139 - 1139 + 569 + 1821) / 2048;
  expect(width(powerPoint)).toBeCloseTo(2 + latin);
  expect(width(impress)).toBeCloseTo(2.25 + latin);
  expect(width()).toBeCloseTo(2.25 + latin * 1.04);
});

test('characters of several runs are measured in their own sizes, and what meets between runs counts', () => {
  const runs = [run('超', 10), run('1000', 20), run('家', 10)];
  const metrics = metricsOf(runs);
  const chunks = chunksOf(runs);
  expect(chunks.map(({ text, run }) => `${run}${text}`)).toEqual(['0超', '11', '10', '10', '10', '2家']);
  expect([...metrics.offsets]).toEqual([0, 1, 2, 3, 4, 5]);
  expect(chunks[0]!.width).toBeCloseTo(12.5);
  expect(chunks[4]!.width).toBeCloseTo((0.25 + (1139 / 2048) * 1.04) * 20);
  expect(unitEnds(metrics)).toEqual([1, 5, 6]);
});

test('a character of two code units is one character', () => {
  const metrics = metricsOf([run('𠮷田')]);
  expect([metrics.count, [...metrics.offsets]]).toEqual([2, [0, 2]]);
});

import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { balance } from '../../src/deck/balance.js';
import type { StyledRun } from '../../src/deck/box.js';
import { chunksOf, emWidth, greedyLines, heightOf } from '../../src/deck/measure.js';

function run(text: string, size = 10): StyledRun {
  return { text, size, bold: false, colour: 'ink', font: 'body' };
}

function lines(text: string, ems: number): string[] {
  return greedyLines(chunksOf([run(text)]), ems * 10).map((line) => line.map((chunk) => chunk.text).join(''));
}

test('widths are upper bounds of a real font', () => {
  const font = create(readFileSync('fonts/YinfaHei-Medium.ttf'));
  if (!('layout' in font)) throw new Error('not a single font');
  const characters = Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).concat([
    ...'，。“”—…·《》一亿₂³℃',
  ]);
  for (const character of characters) {
    const codePoint = character.codePointAt(0)!;
    if (!font.hasGlyphForCodePoint(codePoint)) continue;
    const em = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
    expect(emWidth(character), character).toBeGreaterThanOrEqual(Math.min(1, em));
  }
});

test.each([
  ['marks do not begin a line', '促进企业融资，支持', 6, ['促进企业融', '资，支持']],
  ['opening marks do not end a line', '力争实现“湾区', 5, ['力争实现', '“湾区']],
  ['numbers stay whole', '总值3810.24亿元', 5, ['总值', '3810.24', '亿元']],
  ['a word longer than the line is broken', 'abcdefghijklmnop', 5, ['abcdefg', 'hijklmno', 'p']],
])('%s', (_, text, ems, expected) => {
  expect(lines(text, ems)).toEqual(expected);
});

test('every character is on a line, none twice', () => {
  const text = '全区地区生产总值3810.24亿元，增长4.5%，新增“四上”企业378家；PM2.5指标最优。';
  for (let ems = 1; ems < 30; ems++) expect(lines(text, ems).join('')).toBe(text);
});

test('height is lines times leading', () => {
  const paragraph = { runs: [run('十个汉字正好一行整整')], leading: 18 };
  expect(heightOf([paragraph], 100 / 72)).toBeCloseTo(18 / 72);
  expect(heightOf([paragraph, { ...paragraph, spaceBefore: 6 }], 90 / 72)).toBeCloseTo((18 * 4 + 6) / 72);
});

function balanced(text: string, ems: number): string {
  return balance([run(text)], (ems * 10) / 72)
    .map((run) => (run.breakBefore ? '|' : '') + run.text)
    .join('');
}

test('a title breaks after a mark, else evenly, and not where one line is enough', () => {
  expect(balanced('坚定不移落实重大战略部署，以更大作为服务和融入新发展格局', 24)).toBe(
    '坚定不移落实重大战略部署，|以更大作为服务和融入新发展格局',
  );
  expect(balanced('建设产学研用深度融合的科技创新高地', 16)).toBe('建设产学研用深度|融合的科技创新高地');
  expect(balanced('创造高品质生活', 16)).toBe('创造高品质生活');
});

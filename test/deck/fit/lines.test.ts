import { expect, test } from 'vitest';
import type { StyledRun } from '../../../src/deck/canvas/box.js';
import { breaksOf, endsInOrphan, heightOf, linesOf, MOST_CHARACTERS } from '../../../src/deck/fit/lines.js';
import { WIDER } from '../../../src/deck/fit/measure.js';

function run(text: string): StyledRun {
  return { text, size: 10, bold: false, colour: 'ink', font: 'body' };
}

/** The width in inches of a box whose lines hold so many characters. */
const inches = (ems: number) => ((ems * 10) / 72) * WIDER;

function lines(text: string, ems: number): string[] {
  return linesOf({ runs: [run(text)], leading: 15 }, inches(ems)).map((line) => line.map(({ text }) => text).join(''));
}

test('a line ends before a word that it cannot hold', () => {
  expect(lines('推动残疾人就业创业', 7)).toEqual(['推动残疾人', '就业创业']);
  expect(lines('总投资超10亿项目快审快批', 7)).toEqual(['总投资超10亿', '项目快审快批']);
});

test('a line is left half empty rather than ended within a word, and filled where nothing else is left', () => {
  expect(lines('办好习近平总书记', 4)).toEqual(['办好', '习近平', '总书记']);
  expect(lines('服务贸易', 3)).toEqual(['服务', '贸易']);
  expect(lines('abcdefghijklmnop', 5)).toEqual(['abcdefghij', 'klmnop']);
});

test('a line ends before a particle only if it would be left rather empty', () => {
  expect(lines('城乡居民收入增长和经济', 8)).toEqual(['城乡居民收入增长', '和经济']);
  expect(lines('推动产业发展和经济', 7)).toEqual(['推动产业发展', '和经济']);
});

test('what fits on a line in a typeface that is a little wider is not broken', () => {
  expect(lines('城乡居民收入', 6)).toEqual(['城乡居民收入']);
  expect(linesOf({ runs: [run('城乡居民收入')], leading: 15 }, 60 / 72)).toHaveLength(2);
});

test('own breaks stay, and each run keeps its index', () => {
  const runs = [run('城乡'), { ...run('居民收入'), breakBefore: true as const }];
  const [first, second] = linesOf({ runs, leading: 15 }, 9);
  expect([first?.[0]?.run, second?.[0]?.run]).toEqual([0, 1]);
  expect(linesOf({ runs: [], leading: 15 }, 9)).toEqual([[]]);
});

test('the words of a text that no slide shows are not looked for', () => {
  const long = '残疾人'.repeat(MOST_CHARACTERS);
  expect(lines(long, 5)[0]).toBe('残疾人残疾');
});

test('every character is on a line, none twice', () => {
  const text = '全区地区生产总值3810.24亿元，增长4.5%，新增“四上”企业378家；PM2.5指标最优。';
  for (let ems = 1; ems < 30; ems++) expect(lines(text, ems).join('')).toBe(text);
});

test('the breaks of runs are those of their text', () => {
  expect(breaksOf([run('残疾'), run('人')])).toEqual(breaksOf([run('残疾人')]));
});

test('height is lines times leading', () => {
  const paragraph = { runs: [run('城乡居民收入')], leading: 18 };
  expect(heightOf([paragraph], inches(6))).toBeCloseTo(18 / 72);
  expect(heightOf([paragraph, { ...paragraph, spaceBefore: 6 }], inches(4))).toBeCloseTo((18 * 4 + 6) / 72);
});

test('a last line of one character is an orphan', () => {
  const ends = (text: string, ems: number) => endsInOrphan({ runs: [run(text)], leading: 15 }, inches(ems));
  expect(ends('城乡居民收入和。', 6)).toBe(true);
  expect(ends('城乡居民收入和', 7)).toBe(false);
});

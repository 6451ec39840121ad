import { expect, test } from 'vitest';
import { paragraph, runsOf } from '../../../src/deck/canvas/style.js';
import { WIDER } from '../../../src/deck/fit/measure.js';
import { wrapAtWords } from '../../../src/deck/fit/wrap.js';

const style = { size: 10, colour: 'ink' } as const;

/** The text as it is broken where so many characters fill a line; a soft break is not shown. */
function wrapped(text: string, ems: number): string {
  return wrapAtWords(paragraph(runsOf([{ text }], style), 10, 1.5), ((ems * 10) / 72) * WIDER)
    .runs.map((run) => (run.breakBefore ? '|' : '') + run.text)
    .join('');
}

test('a line ends before a word that PowerPoint would cut', () => {
  expect(wrapped('全面贯彻习近平总书记重要讲话精神', 6)).toBe('全面贯彻|习近平总书记|重要讲话精神');
  expect(wrapped('推动残疾人就业创业', 8)).toBe('推动残疾人|就业创业');
});

test('all lines of such a paragraph have their breaks, so that a line set wider does not move the others', () => {
  expect(wrapped('办好民生实事，推动残疾人就业创业工作', 7)).toBe('办好民生实事，|推动残疾人|就业创业工作');
});

test('a paragraph whose words PowerPoint keeps is left alone', () => {
  expect(wrapped('办好民生实事，推动城乡居民的就业', 7)).toBe('办好民生实事，推动城乡居民的就业');
  expect(wrapped('残疾人事业', 6)).toBe('残疾人事业');
});

test('a text that no slide can show is left alone', () => {
  const long = paragraph(runsOf([{ text: '推动残疾人就业创业'.repeat(1e5) }], style), 10, 1.5);
  expect(wrapAtWords(long, 1)).toBe(long);
});

test('own breaks stay', () => {
  const runs = runsOf([{ text: '残疾' }, { text: '人事业' }], style);
  const broken = paragraph([runs[0]!, { ...runs[1]!, breakBefore: true }], 10, 1.5);
  expect(wrapAtWords(broken, 1)).toBe(broken);
});

test('where programs break differently, the breaks are ours', () => {
  // With a space beside each number, Impress would cut 经|济, and PowerPoint nothing.
  const text = '城乡5万人和6万人的经济与收入';
  expect(wrapped(text, 20)).toBe(text);
  expect(wrapped(text, 11)).toContain('|');
});

test('what fits on a line in every program is not broken', () => {
  expect(wrapped('城乡居民收入', 6)).toBe('城乡居民收入');
});

test('a line that ends between a comma and a digit has a break of its own, as Impress would end it before the comma', () => {
  expect(wrapped('办好民生实事，12345热线', 8)).toBe('办好民生实事，|12345热线');
});

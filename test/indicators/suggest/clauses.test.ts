/** Where the item of a number ends. */
import { expect, test } from 'vitest';
import { stopAfter, within } from '../../../src/indicators/suggest/clauses.js';
import { bracketDepths } from '../../../src/text/brackets.js';

// The first stroke stands behind a number, the second before the next.
test.each([
  ['公园6个|、广场|1个', '', '广场', false],
  ['锅炉2台|和|12公里管网', '', '', false],
  ['完成18个|审计项目和|16个项目', '审计项目', '', false],
  ['投资35亿元|的|28个项目', '的', '', true],
  ['公园6个|（含“广场、绿地”）、绿道|1条', '（含“广场、绿地”）', '绿道', false],
  ['公园6个|全部开放', '全部开放', '', false],
])('%s', (marked, behind, beforeNext, direct) => {
  const [own = '', between = '', next] = marked.split('|');
  const text = marked.replaceAll('|', '');
  const nextAt = next === undefined ? undefined : own.length + between.length;
  const stop = stopAfter(text, own.length, text.length, bracketDepths(text), nextAt);
  expect(text.slice(own.length, stop.end)).toBe(behind);
  if (!direct) expect(text.slice(stop.next, nextAt)).toBe(beforeNext);
  expect(stop.direct).toBe(direct);
});

test('numbers are those of the clause they are wholly in', () => {
  const spans = [
    { start: 0, end: 5 },
    { start: 6, end: 10 },
  ];
  const numbers = [1, 4, 6, 9].map((start) => ({ start, end: start + 1 }));
  const across = { start: 4, end: 7 };
  expect(within(spans, numbers).map(({ own }) => own)).toEqual([numbers.slice(0, 2), numbers.slice(2)]);
  expect(within(spans, [across]).map(({ own }) => own)).toEqual([[], []]);
});

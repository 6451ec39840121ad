import { expect, it } from 'vitest';
import { boundsOf, figureOf, isAmong, percent, shareOf } from '../../../src/proof/numbers/figures-in.js';
import { quantitiesIn } from '../../../src/text/quantities.js';

const figures = (text: string) =>
  quantitiesIn(text).map((quantity) => {
    const found = figureOf({ text }, quantity);
    return found && [found.number, found.unit, found.step, found.low < found.number, found.qualifier];
  });

it('reads a number in the unit of its kind, with the room its digits and qualifier leave', () => {
  expect(figures('1.2亿元、近300家')).toEqual([
    [120000000, '元', 10000000, true, ''],
    [300, '家', 1, true, '近'],
  ]);
  expect(figures('5%—6%')).toEqual([undefined]);
});

it('takes what is counted one by one as it is, and what is measured as rounded', () => {
  const bounds = (text: string) => {
    const { low, high } = boundsOf(figureOf({ text }, quantitiesIn(text)[0]!)!);
    return [low, high];
  };
  expect(bounds('300家')).toEqual([300, 300]);
  expect(bounds('300亩')).toEqual([299.51, 300.49]);
  expect(bounds('12%')).toEqual([11.51, 12.49]);
  expect(bounds('30万户')).toEqual([295_100, 304_900]);
  expect(bounds('近300家')[0]).toBeLessThan(300);
});

it('compares a share with those that rounded numbers can have, rounded or cut off', () => {
  const share = shareOf({ low: 9.5, high: 10.5 }, { low: 40, high: 50 });
  expect(share).toEqual({ low: 19, high: 26.25 });
  const isShare = (text: string, low: number, high: number) =>
    isAmong(figureOf({ text }, quantitiesIn(text)[0]!)!, { low, high });
  expect(isShare('12%', 13, 14)).toBe(true);
  expect(isShare('12%', 13.1, 14)).toBe(false);
  expect(isShare('12%', 10, 11)).toBe(true);
  expect(isShare('12%', 10, 10.9)).toBe(false);
  expect(isShare('12.5%', 12.59, 12.6)).toBe(true);
  expect(isShare('12.5%', 12.61, 12.7)).toBe(false);
  expect([percent(1, 3), percent(3, 4), percent(5, 4)]).toEqual(['33.3%', '75%', '125%']);
});

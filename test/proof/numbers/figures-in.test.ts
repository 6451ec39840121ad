import { expect, it } from 'vitest';
import { figureOf } from '../../../src/proof/numbers/figures-in.js';
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

/** Lists whose values follow in the order of their items. */
import { expect, it } from 'vitest';
import { sharesIn } from '../../../src/indicators/core/shares.js';
import { quantitiesIn } from '../../../src/text/quantities.js';

const shares = (sentence: string) =>
  sharesIn(sentence, quantitiesIn(sentence)).map(({ start, end, value }) => {
    const number = value && sentence.slice(value.quantity.start, value.quantity.end);
    return `${sentence.slice(start, end)} ${number ?? '–'}`;
  });

it.each([
  ['全年投资、消费和出口分别增长5%、6%和7%。', ['全年投资 5%', '消费 6%', '出口 7%']],
  ['经济向好，税收8亿元、收入5亿元，分别增长9%和7%。', ['税收8亿元 9%', '收入5亿元 7%']],
  ['投资、消费、出口分别增长5%、6%。', ['投资 –', '消费 –', '出口 –']],
  ['城乡居民收入分别增长5%、6%。', []],
  ['投资、消费分别居全省第一、第二。', []],
  // The items of a list stand behind the values of the one before.
  ['投资、消费分别增长5%、6%和税收、收入分别增长7%、8%。', ['投资 5%', '消费 6%', ' –', '税收 –', '收入 –']],
])('%s', (sentence, expected) => {
  expect(shares(sentence)).toEqual(expected);
});

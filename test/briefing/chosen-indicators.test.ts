/** How an indicator moved. */
import { expect, it } from 'vitest';
import { rateOf } from '../../src/briefing/chosen-indicators.js';
import { noIndicators } from '../../src/indicators/read.js';
import { plain } from '../../src/text/running-text.js';
import { read } from '../indicators/figures-read.js';

it.each([
  ['税收9元，增长-3.1%。', '税收{value}元，增长{growth}%', '增长', '-3.1%'],
  ['税收9元，同比下降约3.1%。', '税收{value}元，同比下降{growth}%', '同比下降', '-约3.1%'],
  ['税收9元，下降−3.1%。', '税收{value}元，下降{growth}%', '下降', '−3.1%'],
  ['税收可比增长3.1%左右。', '税收可比增长{growth}%', '可比增长', '3.1%左右'],
])('%s', (sentence, pattern, word, shown) => {
  const [figure] = read([sentence], pattern).figures;
  const rate = rateOf(figure!, { ...noIndicators, moving: new Set(['f1']) })!;
  expect([rate.word, plain(rate.shown)]).toEqual([word, shown]);
});

import { expect, it } from 'vitest';
import { rules } from '../../src/proof/rules.js';
import { foundBy } from './proofed.js';

// A run that a pattern could enter anywhere, or many findings in one paragraph: in quadratic time each takes minutes.
it.each([
  ['marks/ellipsis-and-etc', '…'],
  ['marks/space-at-mark', '\u3000'],
  ['marks/enumeration-levels', '育、卫'],
  ['marks/point-ends', '一是推进，二是建设；'],
  ['numerals/broken', '1'],
  ['numerals/letter-for-zero', '1'],
  ['numerals/range-unit', '为'],
  ['numbers/foreign-unit', '1'],
] as const)(
  '%s reads 200,000 characters of %j in time in proportion to them',
  (code, piece) => {
    const { wrong } = rules.find((rule) => rule.code === code)!;
    const long = `经济平稳${piece.repeat(Math.ceil(200_000 / piece.length))}运行。`;
    expect(foundBy(code, `${wrong}\n${long}`)).toEqual(expect.arrayContaining(foundBy(code, wrong)));
  },
  60_000,
);

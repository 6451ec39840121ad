/** Choosing among arrangements of the same content. */
import { expect, test } from 'vitest';
import { combine, firstGood, type Layout } from '../../../src/deck/layouts/layout.js';
import { text } from '../sample.js';

const over = [{ text: text('长'), lines: 3, room: 1 }];
const sized = (size: number, overfull: Layout['overfull'] = []): Layout => combine({ sizes: { text: size }, overfull });

/** Index of the chosen one of several arrangements, and which were laid out. */
function chosen(...arrangements: readonly Layout[]) {
  const seen: number[] = [];
  const layout = firstGood([...arrangements.keys()], 'text', (i) => {
    seen.push(i);
    return arrangements[i]!;
  });
  return [arrangements.indexOf(layout), seen];
}

test('the first with a good size is taken, and no further one is laid out', () => {
  expect(chosen(sized(16), sized(20))).toEqual([0, [0]]);
  expect(chosen(sized(14), sized(17), sized(20))).toEqual([1, [0, 2, 1]]);
});

test('one that does not fit is passed over', () => {
  expect(chosen(sized(20, over), sized(16), sized(18))).toEqual([1, [0, 1]]);
  expect(chosen(sized(20, over), sized(18, over))).toEqual([1, [0, 1]]);
});

test('where none reaches a good size, the first that is as large as the last', () => {
  expect(chosen(sized(14), sized(15), sized(15))).toEqual([1, [0, 2, 1]]);
  expect(chosen(sized(13), sized(14), sized(15))).toEqual([2, [0, 2, 1]]);
});

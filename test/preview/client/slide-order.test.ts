/** Which slide is shown. */
import { expect, test } from 'vitest';
import { sameSlide, slideAfterKey, within } from '../../../src/preview/client/slide-order.js';

test.each([
  ['ArrowRight', 2, 3],
  ['PageDown', 9, 9],
  ['ArrowUp', 1, 1],
  ['PageUp', 4, 3],
  ['Home', 5, 1],
  ['End', 2, 9],
  ['a', 2, undefined],
  ['constructor', 2, undefined],
])('%s on slide %i of nine leads to %s', (key, at, expected) => {
  expect(slideAfterKey(key, at, 9)).toBe(expected);
});

test.each([
  ['one is added before it', ['封面', '目标', '任务'], ['封面', '成绩', '目标', '任务'], 2, 3],
  ['its title has changed', ['封面', '目标'], ['封面', '新目标'], 2, 2],
  ['there are fewer', ['a', 'b', 'c'], ['a'], 3, 1],
  ['several have its title', ['a', 'b', 'a', 'a'], ['a', 'c', 'b', 'a', 'a'], 4, 4],
])('the slide stays the same: %s', (_, before, after, at, expected) => {
  expect(sameSlide(before, after, at)).toBe(expected);
});

test('a number that no slide has', () => {
  expect([within(0, 3), within(7, 3), within(4, 0)]).toEqual([1, 3, 1]);
});

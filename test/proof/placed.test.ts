import { expect, it } from 'vitest';
import { Passage } from '../../src/proof/passage.js';
import { placesOf } from '../../src/proof/placed.js';

it('finds the passage and the offset of a place', () => {
  const at = (line: number, column: number) => ({ file: 'report.yaml', line, column });
  const first = new Passage('paragraph', [
    { text: '新𠮷建学校。', at: at(3, 5) },
    { text: '改建医院。', at: at(4, 5) },
  ]);
  const second = new Passage('cell', [{ text: '312', at: at(4, 20) }]);
  const placed = placesOf([first, second]);
  expect(placed(at(3, 7))).toEqual({ passage: first, offset: 3 });
  expect(placed(at(4, 5))).toEqual({ passage: first, offset: 7 });
  expect(placed(at(4, 21))).toEqual({ passage: second, offset: 1 });
  expect([placed(at(4, 3)), placed(at(4, 40)), placed(at(9, 1))]).toEqual([undefined, undefined, undefined]);
});

it('finds many places in one long line in time in proportion to it', () => {
  // In quadratic time it would take minutes.
  const count = 200_000;
  const at = { file: 'report.yaml', line: 3, column: 5 };
  const long = new Passage('paragraph', [{ text: '𠮷校'.repeat(count), at }]);
  const placed = placesOf([long]);
  for (let i = 0; i < 2 * count; i++) {
    const offset = 3 * (i >> 1) + (i % 2) * 2;
    if (placed({ ...at, column: 5 + i })?.offset !== offset) expect.unreachable(`${i}`);
    if (long.placeOf({ start: offset, end: offset + 1 })?.at.column !== 5 + i) expect.unreachable(`${i}`);
  }
  expect(placed({ ...at, column: 5 + 2 * count })).toBeUndefined();
}, 60_000);

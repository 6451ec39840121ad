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

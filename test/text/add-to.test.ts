/** Values added to lists. */
import { expect, test } from 'vitest';
import { addAll, addTo } from '../../src/text/add-to.js';

test('values of a key stay in their order, in one list that grows', () => {
  const lists = new Map<string, number[]>();
  addTo(lists, '甲', 1);
  const first = lists.get('甲');
  addTo(lists, '乙', 2);
  addTo(lists, '甲', 3);
  expect([...lists]).toEqual([
    ['甲', [1, 3]],
    ['乙', [2]],
  ]);
  expect(lists.get('甲')).toBe(first);
});

test('more values are added than the stack holds', () => {
  const list: number[] = [];
  addAll(
    list,
    Array.from({ length: 1_000_000 }, (_, i) => i),
  );
  expect(list).toHaveLength(1_000_000);
});

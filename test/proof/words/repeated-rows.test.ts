/** Rows that a report has twice, found by a text that has nearly the same. */
import { expect, it } from 'vitest';
import { alikeTo } from '../../../src/proof/words/alike.js';
import { RepeatedRows } from '../../../src/proof/words/repeated-rows.js';

const han = (i: number) => String.fromCharCode(0x4e00 + i);
const rowsOf = (...rows: readonly string[]) => new RepeatedRows(new Map(rows.map((row) => [row, 2])));

it('has rows that are repeated alone', () => {
  const rows = new RepeatedRows(
    new Map([
      ['云棱格勒', 2],
      ['云海格勒', 1],
    ]),
  );
  expect([rows.has('云棱格勒'), rows.has('云海格勒')]).toEqual([true, false]);
});

it('finds a row by three of its characters and one that is alike', () => {
  const rows = rowsOf('云棱格勒', '云海格勒', '河谷深处');
  expect(rows.fromTail('在云陵格勒', 3)).toEqual(['云棱格勒']);
  expect(rows.fromTail('在云平格勒', 3)).toEqual([]);
  expect(rows.fromHead('河谷身处', 0)).toEqual(['河谷深处']);
  expect(rows.fromHead('河谷', 0)).toEqual([]);
  expect(rows.fromTail('格勒', 0)).toEqual([]);
});

it('finds a row of which a character is doubled', () => {
  expect(rowsOf('云棱格勒').fromHead('云棱棱格勒', 0)).toEqual(['云棱格勒']);
  expect(rowsOf('云棱格勒').fromHead('云棱格格勒', 0)).toEqual(['云棱格勒']);
});

it('has rows in the order of the report, few or many', () => {
  const alike = [...alikeTo('陵')].slice(0, 3).reverse();
  const few = alike.map((middle) => `云${middle}格勒`);
  expect(rowsOf(...few).fromTail('云陵格勒', 2)).toEqual(few);
  const others = Array.from({ length: 100 }, (_, i) => `云${han(i)}格勒`).filter((row) => !few.includes(row));
  const many = rowsOf(...others, ...few).fromTail('云陵格勒', 2);
  expect(many.filter((row) => few.includes(row))).toEqual(few);
});

it('tries as many rows at a place where the report has ten times as many of the same two characters', () => {
  const found = (count: number) => {
    const rows = rowsOf(...Array.from({ length: count }, (_, i) => `推进${han(i)}事`));
    return Array.from({ length: 50 }, (_, i) => rows.fromHead(`推进${han(i * 7)}事`, 0).length);
  };
  for (const length of found(20_000)) expect(length).toBeLessThan(200);
});

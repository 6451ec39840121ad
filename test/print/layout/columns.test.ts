/** The columns of a table: which of them hold numbers. */
import { expect, it } from 'vitest';
import { isNumeric } from '../../../src/print/layout/columns.js';

it.each([
  [['3810.24亿元', '近4.5%', '-3.1', '2023年'], true],
  [['12', '—', '…'], true],
  [['不低于5%', '50余家', '+0.3'], true],
  [['—', '…'], false],
  [['12', '与经济增长同步'], false],
  [['5%—5.5%'], false],
  [['第3名'], false],
  [['12个重点建设项目'], false],
])('numbers stand in all cells of %j: %s', (cells, numeric) => {
  expect(isNumeric(cells)).toBe(numeric);
});

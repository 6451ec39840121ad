/** A block of the draft in the lines of the old one, or written instead of it. */
import { expect, it } from 'vitest';
import { lineOf, revised } from './revised.js';

it('a table of the same size changes cell by cell; another one is rewritten and keeps its widths', () => {
  const table = {
    table: '主要指标',
    header: ['指标', '总量'],
    rows: [
      ['生产总值', '3810亿元'],
      ['投资', '近300亿元'],
    ],
  };
  const cell = revised(({ body }) => body[2].body[1].body.push(structuredClone(table)));
  expect(cell.diff).toEqual([
    '-              - [生产总值, "3810.24亿元"] # 初步核算',
    '+              - [生产总值, "3810亿元"] # 初步核算',
  ]);
  const row = revised(({ body }) =>
    body[2].body[1].body.push({ ...structuredClone(table), rows: [...table.rows, ['1,024', '#']] }),
  );
  expect(row.text).toContain('              - ["1,024", "#"]\n            widths: [3, 2]\n');
  expect(row.lostComments).toEqual([{ text: '# 初步核算', line: lineOf('# 初步') }]);
});

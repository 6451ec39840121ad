/** A value without a file, read by the same code as a file. */
import { expect, it } from 'vitest';
import { sourced } from '../../src/yaml/sourced.js';

const value = { groups: [{ name: '综合', text: '第一句。\n 第二句。 ' }] };

it('has the lines of its texts, as those of a block have them', () => {
  const file = sourced('figures.yaml', value);
  expect(file.linesOf(['groups', 0, 'text']).map(({ text }) => text)).toEqual(['第一句。', '第二句。']);
  expect([file.linesOf(['groups', 0]), file.linesOf(['nothing', 'there']), file.comments]).toEqual([[], [], []]);
});

it('stands on the line it is given', () => {
  const file = sourced('figures.yaml', value, (path) => path.length);
  expect(file.placeOf(['groups', 0, 'name'])).toEqual({ file: 'figures.yaml', line: 3, column: 1 });
});

/** What stands out of the running text of a Word file. */
import { expect, it } from 'vitest';
import type { Piece } from '../../../src/import/docx/blocks.js';
import { standingOut } from '../../../src/import/docx/look.js';

const piece = (text: string, look: Partial<Piece> = {}): Piece => ({ text, script: undefined, bold: false, ...look });
const long = '全县上下坚持稳中求进工作总基调，全力以赴稳增长、促改革、调结构、惠民生、防风险，各项工作取得新进展。';
const looks = (...lines: Piece[][]) => standingOut([{ kind: 'paragraph', id: 1, line: 1, number: '', lines }]);

it('bold and faces of headings stand out where the running text has neither', () => {
  const isSetOff = looks([piece(long, { face: '仿宋' })]);
  expect(isSetOff({ bold: true })).toBe(true);
  expect(
    ['黑体', '楷体_GB2312', '方正小标宋简体', '宋体', '仿宋'].map((face) => isSetOff({ bold: false, face })),
  ).toEqual([true, true, true, false, false]);
  const inKai = looks([piece(long, { face: '楷体', bold: true })]);
  expect([inKai({ bold: true }), inKai({ bold: false, face: '楷体' }), inKai({ bold: false, face: '黑体' })]).toEqual([
    false,
    false,
    true,
  ]);
});

it('short lines do not say what the running text looks like', () => {
  expect(looks([piece('政府工作报告', { bold: true })])({ bold: true })).toBe(true);
});

it('a colour stands out that begins several paragraphs and occurs nowhere else', () => {
  const led = [piece('　'), piece('稳增长', { color: 'C00000' }), piece(long)];
  const blue = { bold: false, color: 'C00000' };
  expect(looks(led, led, led)(blue)).toBe(true);
  expect(looks(led, led)(blue)).toBe(false);
  expect(looks(led, led, led, [piece(long), piece('增长5%', { color: 'C00000' })])(blue)).toBe(false);
  expect(looks([piece(long, { color: 'C00000' })], led, led, led)(blue)).toBe(false);
});

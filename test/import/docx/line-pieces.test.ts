/** The pieces of one line of a Word file. */
import { expect, it } from 'vitest';
import type { LinePiece } from '../../../src/import/docx/line-pieces.js';
import { composed, partedAtLeads, withNumber, withStops } from '../../../src/import/docx/line-pieces.js';

const plain = (text: string): LinePiece => ({ text, script: undefined, bold: false });
const bold = (text: string): LinePiece => ({ ...plain(text), bold: true });

it('a stop behind bold pieces joins them, but not behind a mark', () => {
  expect(withStops([bold('就业'), plain('。全年')])).toEqual([bold('就业。'), plain('全年')]);
  const mark = { ...bold('^{1}'), mark: true as const };
  expect(withStops([mark, plain('。全年')])).toEqual([mark, plain('。全年')]);
});

it('a list number has the type of what it numbers', () => {
  expect(withNumber('（一）', [bold('稳增长')])[0]).toEqual(bold('（一）'));
  expect(withNumber('（一）', [])).toEqual([plain('（一）')]);
});

it('a line is parted before each lead, and says how much of it is bold', () => {
  const line = [bold('就业方面。'), plain('新增三千人。'), bold('教育方面。'), plain('新增学位。')];
  expect(partedAtLeads(line).map(composed)).toEqual([
    { text: '就业方面。新增三千人。', lead: 5 },
    { text: '教育方面。新增学位。', lead: 5 },
  ]);
});

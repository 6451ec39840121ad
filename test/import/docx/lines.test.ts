/** Blocks of a Word file as lines of a draft. */
import { expect, it } from 'vitest';
import type { Piece, WordBlock, WordParagraph } from '../../../src/import/docx/blocks.js';
import { linesOf } from '../../../src/import/docx/lines.js';
import { drawn } from '../reading.js';

const piece = (text: string, more: Partial<Piece> = {}): Piece => ({ text, script: undefined, bold: false, ...more });
const paragraph = (line: number, lines: Piece[][], more: Partial<WordParagraph> = {}): WordParagraph => ({
  kind: 'paragraph',
  id: line,
  line,
  number: '',
  lines,
  ...more,
});
const shown = (body: WordBlock[], notes: Record<string, WordBlock[]> = {}) =>
  drawn(linesOf(body, new Map(Object.entries(notes)), 'a.docx', () => {}));

it('a paragraph broken by hand is two lines, its number before the first', () => {
  expect(shown([paragraph(3, [[piece('　上')], [piece('下')]], { number: '（一）', level: 2 })])).toEqual([
    '3 #2 indented … | （一）上',
    '3 #2 | 下',
  ]);
  expect(shown([paragraph(1, [[piece('　')]], { number: '（一）' })])).toEqual(['1 | ']);
});

it('bold at the beginning is a lead, raised and lowered pieces are joined', () => {
  const bold = { bold: true };
  expect(shown([paragraph(1, [[piece('稳', bold), piece('增长。', bold), piece('全年')]])])).toEqual([
    '1 lead=4 | 稳增长。全年',
  ]);
  const low = { script: 'sub' } as const;
  expect(shown([paragraph(1, [[piece('PM'), piece('2', low), piece('.5', low)]])])).toEqual(['1 | PM_{2.5}']);
});

it('a lead ends with the stop behind it, also where this is not bold', () => {
  const bold = { bold: true };
  expect(shown([paragraph(1, [[piece('就业方面', bold), piece('。全年新增。')]])])).toEqual([
    '1 lead=5 | 就业方面。全年新增。',
  ]);
});

it('text below a heading in the same paragraph, broken by hand, is a line of its own', () => {
  const text = '全县上下坚持稳中求进工作总基调，各项工作有序推进。';
  const lines = [[piece('（一）经济稳中有进')], [piece('改革深化')], [piece(text)]];
  expect(shown([paragraph(1, lines, { level: 2 })])).toEqual([
    '1 #2 … | （一）经济稳中有进',
    '1 #2 | 改革深化',
    `1 | ${text}`,
  ]);
  const bold = { bold: true };
  expect(shown([paragraph(1, [[piece('经济稳中有进', bold)], [piece(text)]])])).toEqual([
    '1 lead=6 | 经济稳中有进',
    `1 | ${text}`,
  ]);
  expect(shown([paragraph(1, [[piece('经济稳中有进')], [piece(text)]])])).toEqual([
    '1 … | 经济稳中有进',
    `1 | ${text}`,
  ]);
});

it('a tab between Han is a wide space, any other a blank', () => {
  expect(shown([paragraph(1, [[...['\t', '经济稳', '\t', '全年好', '\t', '1'].map((text) => piece(text))]])])).toEqual([
    '1 indented | 经济稳　全年好 1',
  ]);
});

it('a paragraph with several leads in bold type is a paragraph for each', () => {
  const bold = { bold: true };
  const pieces = [piece('就业', bold), piece('方面。', bold), piece('新增三千人。'), piece('教育方面。', bold)];
  expect(shown([paragraph(2, [[piece('　　'), ...pieces, piece('新增学位九百个。')]])])).toEqual([
    '2 indented lead=5 | 就业方面。新增三千人。',
    '2 indented lead=5 | 教育方面。新增学位九百个。',
  ]);
});

it('notes come last, in the order of their marks, past numbers that are raised', () => {
  const mark = (note: string) => piece('', { note });
  const body = [
    paragraph(1, [[piece('甲'), mark('footnote 7'), piece('m'), piece('2', { script: 'sup' }), mark('endnote 1')]]),
  ];
  const notes = {
    'endnote 1': [paragraph(9, [[piece('乙注。')]])],
    'footnote 7': [paragraph(9, [[piece('甲注，见'), mark('endnote 1')]])],
  };
  expect(shown(body, notes)).toEqual(['1 | 甲^{1}m^{2}^{3}', '1 note=1 | 甲注，见^{3}', '1 note=3 | 乙注。']);
  expect(shown([paragraph(1, [[piece('甲'), mark('footnote 9')]])])).toEqual(['1 | 甲']);
});

it('a table is one line, one of a single column its paragraphs', () => {
  const cell = (text: string) => ({ blocks: [paragraph(2, [[piece(text)]])], span: 1, continues: false });
  expect(
    shown([
      {
        kind: 'table',
        line: 2,
        rows: [
          [cell('甲'), cell('乙')],
          [cell('1'), cell('2')],
        ],
      },
    ]),
  ).toEqual(['2 | [甲|乙] [1|2]']);
  expect(shown([{ kind: 'table', line: 2, rows: [[cell('甲')], [cell('乙')]] }])).toEqual(['2 | 甲', '2 | 乙']);
  expect(shown([{ kind: 'table', line: 2, rows: [[cell(''), cell('')]] }])).toEqual([]);
});

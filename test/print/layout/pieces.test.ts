/** Blocks as paragraphs with their styles, tags and anchors. */
import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/book.js';
import type { Piece, TextPiece } from '../../../src/print/layout/pieces.js';
import { piecesOf } from '../../../src/print/layout/pieces.js';
import type { Tag } from '../../../src/print/layout/structure.js';
import { KeyedCache } from '../../../src/world/memo.js';
import { charactersOf, contextWith, theme, words } from '../typesetting.js';

const root: Tag = { role: 'Document', parent: undefined };

function texts(block: Block): TextPiece[] {
  return piecesOf(block, root, contextWith({ headings: new Map([[block, 3]]) }), 0) as TextPiece[];
}

const rolesOf = ({ paragraph: { glyphs } }: TextPiece) => [...new Set(glyphs.map(({ tag }) => tag?.role))];
const shown = ({ paragraph: { glyphs } }: TextPiece) => charactersOf(glyphs);

test('a part is its heading with number and anchor, and its blocks', () => {
  const [heading, text] = texts({
    kind: 'part',
    numbered: true,
    number: '一、',
    heading: words('工作回顾'),
    blocks: [{ kind: 'paragraph', lead: words('好。'), text: words('增长。') }],
  });
  expect([shown(heading!), shown(text!)]).toEqual(['一、工作回顾', '好。增长。']);
  expect([rolesOf(heading!), rolesOf(text!)]).toEqual([['H2'], ['P']]);
  expect(heading!.paragraph.glyphs[0]).toMatchObject({
    anchor: 'heading-3',
    tag: { parent: { role: 'Part', title: '一、工作回顾' } },
  });
  // The whole heading stays with the text below it; the text is none.
  expect([heading, text].map((piece) => piece!.paragraph.heading)).toEqual([6, 0]);
});

test('a heading that writes its number itself has the anchor at its first words', () => {
  const [heading] = texts({ kind: 'part', numbered: true, number: '', heading: words('第一部分 回顾'), blocks: [] });
  expect(heading!.paragraph.glyphs[0]!.anchor).toBe('heading-3');
});

test('a field without a value and a mark before the words of a heading do not take its anchor', () => {
  const heading = [{ text: '', field: 'page' as const }, { text: '', mark: 'tax' }, ...words('税费')];
  const block: Block = { kind: 'part', numbered: false, number: '', heading, blocks: [] };
  const numbers = new Map([['tax', '7']]);
  const references = { ...contextWith({}).references, numbers };
  const [piece] = piecesOf(block, root, contextWith({ headings: new Map([[block, 3]]), references }), 0) as TextPiece[];
  const anchors = piece!.paragraph.glyphs.flatMap(({ cell, anchor }) => (anchor ? [`${cell.char} ${anchor}`] : []));
  expect(anchors).toEqual(['7 mark-tax', '税 heading-3']);
});

test('headings have the type of their numbers and the rank of their depth', () => {
  const section = (number: string, level: number, ...blocks: Block[]): Block => ({
    kind: 'section',
    level,
    number,
    heading: words('抓重点。'),
    intro: [],
    blocks,
  });
  const part = (numbered: boolean, number: string, ...blocks: Block[]): Block => ({
    kind: 'part',
    numbered,
    number,
    heading: words('安排'),
    blocks,
  });
  const looks = (block: Block) =>
    texts(block).map((piece) => [shown(piece), ...rolesOf(piece), piece.paragraph.style === theme.styles.part]);
  expect(looks(part(false, '', section('一、', 1, section('（一）', 2))))).toEqual([
    ['安排', 'H2', false],
    ['一、抓重点。', 'H3', true],
    ['（一）抓重点。', 'H4', false],
  ]);
  const styles = texts(part(true, '一、', section('（一）', 2, section('1.', 3)))).map(
    ({ paragraph }) => paragraph.style,
  );
  expect(styles).toEqual([theme.styles.part, theme.styles.section, theme.styles.subsection]);
  expect(texts(part(false, ''))[0]!.paragraph.style).toBe(theme.styles['unnumbered-part']);
});

test('the text run in after the heading of a section is a paragraph of its own in the structure', () => {
  const [section] = texts({
    kind: 'section',
    level: 2,
    number: '（一）',
    heading: words('抓经济。'),
    intro: words('稳中有进。'),
    blocks: [],
  });
  expect(shown(section!)).toBe('（一）抓经济。稳中有进。');
  expect(rolesOf(section!)).toEqual(['H3', 'P']);
  expect(section!.paragraph.heading).toBe(7);
});

test('an annex starts a page with its label; an entry is a note with its number and anchor', () => {
  const pieces = texts({
    kind: 'annex',
    label: words('附件'),
    heading: words('名词解释'),
    blocks: [{ kind: 'entry', key: 'tax', number: '1.', term: words('智税圈：'), text: words('圈子。') }],
  });
  expect(pieces.map(shown)).toEqual(['附件', '名词解释', '1.智税圈：圈子。']);
  expect(pieces.map(({ newPage }) => newPage)).toEqual([true, false, false]);
  expect(rolesOf(pieces[2]!)).toEqual(['Lbl', 'Note']);
  expect(pieces[2]!.paragraph.glyphs[0]!.anchor).toBe('entry-tax');
});

test('the date starts two characters to the right of the issuer, two characters from the right edge', () => {
  const { em, textWidth } = theme.page;
  const [issuer, date] = texts({ kind: 'signature', issuer: words('越秀区人民政府'), date: words('2024年2月4日') });
  expect(date!.paragraph.offset - issuer!.paragraph.offset).toBeCloseTo(2 * em, 6);
  const widths = [issuer, date].map((piece) => {
    const { composition, offset } = piece!.paragraph;
    return offset + composition.set(composition.ways[0]!)[0]!.width;
  });
  expect(Math.max(...widths)).toBeCloseTo(textWidth - 2 * em, 6);
});

test('cover and contents are not part of the text', () => {
  expect(texts({ kind: 'contents', heading: words('目录') })).toEqual([]);
});

test('a note of an annex has its label, and a later one stands under its title', () => {
  const note = (number: string): Block => ({
    kind: 'annex-note',
    label: words('附件：'),
    number,
    text: words('民生实事'),
  });
  const [alone, first, second] = ['', '1.', '2.'].map((number) => texts(note(number))[0]!);
  expect([alone, first, second].map((piece) => shown(piece!))).toEqual([
    '附件：民生实事',
    '附件：1.民生实事',
    '2.民生实事',
  ]);
  const start = (piece: TextPiece | undefined) => {
    const { composition } = piece!.paragraph;
    return composition.set(composition.ways[0]!)[0]!.origins[0]!;
  };
  expect(start(second) - start(first)).toBeCloseTo(3 * theme.page.em, 1);
  expect(second!.paragraph.style.before).toEqual([0]);
});

test('a section in an annex has the type of 一、 and the rank below the title', () => {
  const [, title, heading] = texts({
    kind: 'annex',
    label: words('附件1'),
    heading: words('民生实事'),
    blocks: [{ kind: 'section', level: 1, number: '一、', heading: words('办学'), intro: [], blocks: [] }],
  });
  expect([rolesOf(title!), rolesOf(heading!)]).toEqual([['H2'], ['H3']]);
  expect(heading!.paragraph.style).toBe(theme.styles.part);
});

test('a block that stays has the same pieces, until what it refers to has another number', () => {
  const marked = (): Block => ({
    kind: 'paragraph',
    lead: [],
    text: [{ text: '河长制' }, { text: '', mark: 'river' }],
  });
  const block = marked();
  const pieces = new KeyedCache<Piece[]>();
  const set = (block: Block, number: string, parent = root) => {
    const references = { ...contextWith().references, numbers: new Map([['river', number]]) };
    return piecesOf(block, parent, contextWith({ references, pieces }), 0);
  };
  const first = set(block, '1');
  expect(set(block, '1')).toBe(first);
  expect(shown(set(block, '2')[0] as TextPiece)).toBe('河长制2');
  expect(set(marked(), '1')).not.toBe(first);
  expect(set(block, '1', { ...root })).not.toBe(first);
});

test('sections of one title are elements of their own, and each the same when it is set again', () => {
  const section = (): Block => ({
    kind: 'section',
    number: '',
    level: 2,
    heading: words('工作'),
    intro: [],
    blocks: [{ kind: 'paragraph', lead: [], text: words('好。') }],
  });
  const part: Block = {
    kind: 'part',
    numbered: false,
    number: '',
    heading: words('回顾'),
    blocks: [section(), section()],
  };
  const elements = () => texts(part).map(({ paragraph: { glyphs } }) => glyphs[0]!.tag!.parent);
  const [, first, , second] = elements();
  expect(first).toMatchObject({ role: 'Sect', title: '工作' });
  expect(second).not.toBe(first);
  const again = elements();
  expect(again[1]).toBe(first);
  expect(again[3]).toBe(second);
});

/**
 * The blocks of a book as composed paragraphs, tables and figures. Each stretch of text gets its style, its
 * place in the structure tree, its anchor and its links.
 */

import type { Place } from '../../diagnostics/diagnostic.js';
import type { Annex, AnnexNote, Block, Byline, Entry, Part, Section, Signature } from '../../document/book.js';
import { largest } from '../../text/largest.js';
import type { Text } from '../../text/running-text.js';
import { plain, renewed } from '../../text/running-text.js';
import { oncePer } from '../../world/memo.js';
import type { Style, StyleName } from '../theme.js';
import { figureStack } from './figure.js';
import type { Paragraph, Stretch } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import { anchors } from './references.js';
import { rememberedHeading, rememberedPieces } from './remembered.js';
import { withSpacedNames } from './spaced-names.js';
import type { Stack } from './stack.js';
import { blankLines, placedLines } from './stack.js';
import type { LayoutContext } from './stretches.js';
import { stretchesOf } from './stretches.js';
import type { Tag } from './structure.js';
import { tableStack } from './table.js';

/** What pages are made of. */
export type Piece = TextPiece | StackPiece;

export interface TextPiece {
  readonly paragraph: Paragraph;
  /** Whether it starts a page. */
  readonly newPage: boolean;
  /** Whether lines of the text stand above it on its page. */
  readonly followsText?: boolean;
  /** The heading of a part: a figure before it is not set after it. */
  readonly opensPart?: boolean;
  /** Place of its block in the content. */
  readonly at?: Place;
}

/** A table or a figure. */
export interface StackPiece {
  readonly stack: Stack;
}

/** Space after the number of an entry, em: 40. and 9类 must not read as 40.9类. */
const LABEL_SPACE = 0.25;

/**
 * Makes the pieces of a block of one kind; `parent` is the element of the structure tree they belong to, `index` the
 * position among the blocks of that element.
 */
type Maker<B extends Block> = (block: B, parent: Tag, context: LayoutContext, index: number) => Piece[];

const makers: { readonly [K in Block['kind']]: Maker<Extract<Block, { kind: K }>> } = {
  // Cover and contents are laid out apart from the text (`cover.ts`, `contents.ts`).
  cover: () => [],
  contents: () => [],
  title: (block, parent, context) => textPieces(block, 'title', block.text, { role: 'H1', parent }, context),
  byline: bylinePieces,
  salutation: (block, parent, context) => textPieces(block, block.kind, block.text, { role: 'P', parent }, context),
  'annex-note': annexNotePieces,
  paragraph(block, parent, context) {
    const { styles } = context.theme;
    const tag: Tag = { role: 'P', parent };
    const lead = stretchesOf(block.lead, styles.lead, tag, context);
    const text = stretchesOf(block.text, styles.paragraph, tag, context);
    return [textPiece(block, 'paragraph', [...lead, ...text], context)];
  },
  table: (block, parent, context) => [{ stack: tableStack(block, parent, context) }],
  figure: (block, parent, context) => [{ stack: figureStack(block, parent, context) }],
  part: partPieces,
  section: sectionPieces,
  signature: signaturePieces,
  annex: annexPieces,
  entry: (block, parent, context) => [entryPiece(block, parent, context)],
};

/**
 * The pieces of a block and of the blocks inside it.
 * @param parent the element of the structure tree they belong to
 * @param index position among the blocks of that element
 */
export function piecesOf(block: Block, parent: Tag, context: LayoutContext, index: number): Piece[] {
  return rememberedPieces(block, parent, context, (context) =>
    (makers[block.kind] as Maker<Block>)(block, parent, context, index),
  );
}

function piecesOfAll(blocks: readonly Block[], parent: Tag, context: LayoutContext): Piece[] {
  return blocks.flatMap((block, index) => piecesOf(block, parent, context, index));
}

/** The elements within an element by position and title: the same object in the next build of a session. */
const elementsIn = oncePer((_: Tag) => new Map<string, Tag>());

function elementAt(index: number, parent: Tag, role: Tag['role'], title: string): Tag {
  const known = elementsIn(parent);
  const key = `${index} ${role} ${title}`;
  const tag = known.get(key) ?? { role, parent, title };
  known.set(key, tag);
  return tag;
}

function textPiece(block: Block, name: StyleName, stretches: readonly Stretch[], context: LayoutContext): TextPiece {
  const paragraph = setParagraph(stretches, context.theme.styles[name], context);
  return { paragraph, newPage: false, ...(block.at && { at: block.at }) };
}

/** A block that is one text in one style. */
function textPieces(block: Block, name: StyleName, text: Text, tag: Tag, context: LayoutContext): Piece[] {
  return [textPiece(block, name, stretchesOf(text, context.theme.styles[name], tag, context), context)];
}

/** Weight of the rule below a masthead, pt. */
const MASTHEAD_RULE = 1.5;
/** Least line height of a masthead as a multiple of its type size. */
const LEADING = 1.3;

function bylinePieces(block: Byline, parent: Tag, context: LayoutContext): Piece[] {
  const { role, text } = block;
  const tag: Tag = { role: 'P', parent };
  if (role === 'masthead') return [{ stack: mastheadStack(text, tag, context) }];
  const stretches = stretchesOf(text, context.theme.styles[role], tag, context);
  return [textPiece(block, role, role === 'speaker' ? withSpacedNames(stretches, context) : stretches, context)];
}

/**
 * A masthead, whose lines take as many lines of the grid as their type needs, and below it a rule as wide as the text in
 * its colour (GB/T 9704-2012 7.2.4, 7.2.7).
 */
function mastheadStack(text: Text, tag: Tag, context: LayoutContext): Stack {
  const { page, styles } = context.theme;
  const style = styles.masthead;
  const { color, before, after } = style;
  const paragraph = setParagraph(stretchesOf(text, style, tag, context), style, context);
  const rows = Math.ceil((style.size * LEADING) / page.pitch - 1e-6);
  const pitch = rows * page.pitch;
  const lines = placedLines(paragraph, ({ width }) => (page.textWidth - width) / 2).map((glyphs) => ({
    glyphs,
    pitch,
    middle: pitch / 2,
  }));
  const rule = { x: 0, y: page.pitch / 2, length: page.textWidth, weight: MASTHEAD_RULE, ...(color && { color }) };
  const height = lines.length * rows + 1;
  const units = [{ height, lines: [...lines, blankLines(1, page, { rules: [rule] })] }];
  return { units, repeated: undefined, closing: undefined, before, after };
}

function partPieces(block: Part, parent: Tag, context: LayoutContext, index: number): Piece[] {
  const part = elementAt(index, parent, 'Part', titleOf(block));
  const name = block.numbered ? 'part' : 'unnumbered-part';
  const heading = rememberedHeading(block, part, name, context, (context) => {
    const stretches = headingStretches(block, 'H2', part, context.theme.styles[name], context);
    return { ...textPiece(block, name, stretches, context), opensPart: true };
  });
  return [...heading, ...piecesOfAll(block.blocks, part, context)];
}

/** The style of a heading by the level of its number. */
const levelStyles = ['part', 'section', 'subsection'] as const;

function sectionPieces(block: Section, parent: Tag, context: LayoutContext, index: number): Piece[] {
  const { styles } = context.theme;
  const section = elementAt(index, parent, 'Sect', titleOf(block));
  const name = levelStyles[block.level - 1] ?? 'subsection';
  const heading = rememberedHeading(block, section, name, context, (context) => {
    const words = headingStretches(block, parent.role === 'Sect' ? 'H4' : 'H3', section, styles[name], context);
    const intro = stretchesOf(block.intro, styles.paragraph, { role: 'P', parent: section }, context);
    // Text run in after 一、 makes its line one of a paragraph.
    const frame = block.intro.length > 0 && name === 'part' ? 'section' : name;
    return textPiece(block, frame, [...words, ...intro], context);
  });
  return [...heading, ...piecesOfAll(block.blocks, section, context)];
}

/** Label and title of an annex, which start a page and stay with the first entry, and its blocks. */
function annexPieces(block: Annex, parent: Tag, context: LayoutContext, index: number): Piece[] {
  const { styles } = context.theme;
  const annex = elementAt(index, parent, 'Part', plain(block.heading));
  const label = stretchesOf(block.label, styles['annex-label'], { role: 'P', parent: annex }, context);
  const title = stretchesOf(block.heading, styles.annex, { role: 'H2', parent: annex }, context);
  const [first, ...rest] = [
    ...(block.label.length > 0 ? [textPiece(block, 'annex-label', asHeading(label), context)] : []),
    textPiece(block, 'annex', asHeading(anchored(title, headingAnchor(block, context))), context),
  ];
  return [{ ...first!, newPage: true }, ...rest, ...piecesOfAll(block.blocks, annex, context)];
}

/**
 * The note of an annex under the text; those after the first have no label and stand under its title (GB/T 9704-2012
 * 7.3.4).
 */
function annexNotePieces(block: AnnexNote, parent: Tag, context: LayoutContext): Piece[] {
  const style = context.theme.styles['annex-note'];
  const isFirst = !/^(?:[2-9]|\d\d)/.test(block.number);
  const words: Text = [
    ...(isFirst ? block.label : []),
    ...(block.number ? [{ text: block.number }] : []),
    ...block.text,
  ];
  const own = isFirst
    ? style
    : { ...style, before: [0], indent: style.indent + plain(block.label).length * style.size };
  const stretches = stretchesOf(words, own, { role: 'P', parent }, context);
  const paragraph = setParagraph(stretches, own, context);
  return [{ paragraph, newPage: false, followsText: true, ...(block.at && { at: block.at }) }];
}

function entryPiece(block: Entry, parent: Tag, context: LayoutContext): TextPiece {
  const { styles } = context.theme;
  const note: Tag = { role: 'Note', parent, id: anchors.entry(block.key), title: plain(block.term) };
  const label: Stretch = {
    text: [{ text: block.number }],
    style: styles.entry,
    label: true,
    after: LABEL_SPACE,
    tag: { role: 'Lbl', parent: note },
    anchor: anchors.entry(block.key),
  };
  const term = stretchesOf(block.term, styles.term, note, context, block.key);
  const text = stretchesOf(block.text, styles.entry, note, context, block.key);
  return textPiece(block, 'entry', [label, ...term, ...text], context);
}

interface Numbered {
  readonly number: string;
  readonly heading: Text;
}

/** `一、工作回顾`, without a full stop at its end. */
function titleOf({ number, heading }: Numbered): string {
  return `${number}${renewed(heading).replace(/。$/, '')}`;
}

function headingAnchor(block: Block, { headings }: LayoutContext): string {
  return anchors.heading(headings.get(block) ?? 0);
}

function headingStretches(
  block: Extract<Block, Numbered>,
  role: 'H2' | 'H3' | 'H4',
  parent: Tag,
  style: Style,
  context: LayoutContext,
): Stretch[] {
  const tag: Tag = { role, parent };
  const words = stretchesOf(block.heading, style, tag, context);
  const anchor = headingAnchor(block, context);
  // A heading whose text includes its number has no label: the anchor is that of its first words.
  if (block.number === '') return asHeading(anchored(words, anchor));
  const space = /\d\.$/.test(block.number) ? { after: LABEL_SPACE } : {};
  const label = { text: [{ text: block.number }], style, label: true, tag, anchor, ...space };
  return asHeading([label, ...words]);
}

/** With an anchor at the first words: a field before them may be empty, and a mark has an anchor of its own. */
function anchored(stretches: readonly Stretch[], anchor: string): Stretch[] {
  const first = stretches.findIndex((stretch) => stretch.anchor === undefined && plain(stretch.text).trim() !== '');
  return stretches.map((stretch, index) => (index === first ? { ...stretch, anchor } : stretch));
}

function asHeading(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map((stretch) => ({ ...stretch, heading: true }));
}

/**
 * Issuer and date at the right (GB/T 9704-2012 7.3.5.2): two characters of room on the right, and the date
 * starts two characters to the right of the issuer.
 */
function signaturePieces(block: Signature, parent: Tag, context: LayoutContext): TextPiece[] {
  const { styles, page } = context.theme;
  const [issuer, date] = (['issuer', 'date'] as const).map((name) =>
    setParagraph(stretchesOf(block[name], styles[name], { role: 'P', parent }, context), styles[name], context),
  ) as [Paragraph, Paragraph];
  const [issuerWidth, dateWidth] = [widthOf(issuer), widthOf(date)];
  const right = page.textWidth - 2 * page.em;
  const start = Math.max(0, Math.min(right - issuerWidth, right - dateWidth - 2 * page.em));
  return [issuer, date].map((paragraph, index) => ({
    paragraph: {
      ...paragraph,
      style: { ...paragraph.style, align: 'left' },
      offset: start + index * 2 * page.em,
      // As a heading, the issuer stays on the page of the date.
      heading: index === 0 ? paragraph.glyphs.length : 0,
    },
    newPage: false,
    followsText: true,
  }));
}

/** Width of the longest line, pt. */
function widthOf({ composition }: Paragraph): number {
  const [way] = composition.ways;
  return way ? largest(composition.set(way).map(({ width }) => width)) : 0;
}

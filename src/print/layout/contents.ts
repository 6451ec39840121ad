/**
 * The table of contents: every heading of parts, sections and annexes with a
 * leader of dots and the number of its page, each a link.
 */
import type { Block, Contents } from '../../document/book.js';
import { blocksOf } from '../../document/book.js';
import type { Text } from '../../text/running-text.js';
import { plain, renewed } from '../../text/running-text.js';
import type { BookTheme, Style } from '../theme.js';
import type { ComposedNode, PlacedGlyph } from './composed.js';
import { ComposedLine } from './composed.js';
import type { Glyph, Stretch } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import type { TextPiece } from './pieces.js';
import { anchors } from './references.js';
import { inRow, widthOf } from './row.js';
import type { LayoutContext } from './stretches.js';
import { running } from './stretches.js';
import type { Tag } from './structure.js';

/** A heading as contents and outline have it. */
export interface Listed {
  readonly block: Block;
  /** `（一）`; empty for an annex. */
  readonly number: string;
  /** Without the full stop it may end with. */
  readonly title: string;
  readonly level: 1 | 2;
  readonly anchor: string;
}

/** The headings of a book in reading order. */
export function listedIn(blocks: readonly Block[]): Listed[] {
  const found = [...blocksOf(blocks)].filter(
    (block) => block.kind === 'part' || block.kind === 'section' || block.kind === 'annex',
  );
  return found.map((block, index) => {
    const heading = renewed(block.heading).replace(/。$/, '');
    const numbered = block.kind !== 'annex';
    return {
      block,
      number: numbered ? block.number : '',
      title: numbered ? heading : `${plain(block.label)}${heading}`,
      level: block.kind === 'section' ? 2 : 1,
      anchor: anchors.heading(index + 1),
    };
  });
}

/** An entry of the contents: its paragraph, and what stands at the end of its last line. */
export interface ContentsPiece extends TextPiece {
  readonly tail?: Tail;
}

interface Tail {
  /** The number of the page, flush right at `right` pt from the left edge of the text area. */
  readonly number: readonly Glyph[];
  readonly dot: Glyph | undefined;
  readonly right: number;
}

/** Room for the number of the page and some dots before it, in em. */
const NUMBER_ROOM = 3.5;

/** The pieces of the contents: heading and entries. */
export function contentsPieces(
  contents: Contents,
  listed: readonly Listed[],
  root: Tag,
  binding: LayoutContext,
): ContentsPiece[] {
  const { styles } = binding.theme;
  const toc: Tag = { role: 'TOC', parent: root };
  const caption: Tag = { role: 'Caption', parent: toc };
  const heading = running(contents.heading, styles.contents, caption, binding);
  return [
    { paragraph: setParagraph(heading, styles.contents, binding), newPage: true },
    ...listed.map((entry) => entryOf(entry, toc, binding)),
  ];
}

function entryOf({ number, title, level, anchor }: Listed, toc: Tag, binding: LayoutContext): ContentsPiece {
  const { theme, ties } = binding;
  const style = theme.styles[level === 1 ? 'contents-part' : 'contents-section'];
  const reference: Tag = { role: 'Reference', parent: { role: 'TOCI', parent: toc } };
  const page = ties.pageOf(anchor);
  const tag: Tag = {
    role: 'Link',
    parent: reference,
    link: { to: anchor, contents: `${number}${title}，第${page}页` },
  };
  const label: Stretch[] = number === '' ? [] : [{ text: [{ text: number }], style, label: true, tag }];
  // Later lines begin under the first word, not under the number.
  const hang = labelWidth(label, style, binding);
  // The numbers of all levels stand under each other.
  const reserve = NUMBER_ROOM * style.size - style.inset;
  const stretches = [...label, { text: [{ text: title }], style, tag }];
  const paragraph = setParagraph(stretches, style, binding, { reserve, hang, ending: 'sense' });
  const [dot] = setParagraph([{ text: [{ text: LEADER }], style }], style, binding).glyphs;
  const pageNumber: Text = [{ text: page }];
  const { glyphs } = setParagraph([{ text: pageNumber, style, tag }], style, binding);
  return { paragraph, newPage: false, tail: { number: glyphs, dot, right: theme.page.textWidth } };
}

/** Of three dots in one em, so that dots stand equally far from each other through the whole line. */
const LEADER = '…';

/** Where the first word begins, pt from the left edge: behind the label as it is set at the start of a line. */
function labelWidth(label: readonly Stretch[], style: Style, binding: LayoutContext): number {
  if (label.length === 0) return 0;
  const { composition } = setParagraph([...label, { text: [{ text: '目' }], style }], style, binding);
  const [line] = composition.set(composition.ways[0]!);
  return line!.cells.at(-1)!.x;
}

/** The node of an entry with leader and number on its last line. */
export function withTail(node: ComposedNode, tail: Tail | undefined, theme: BookTheme): ComposedNode {
  const last = node.composed.lines.at(-1);
  if (!tail || !last) return node;
  const end = last.glyphs.at(-1);
  const textEnd = end ? end.x + end.glyph.cell.width : 0;
  const numberStart = tail.right - widthOf(tail.number);
  const glyphs = [...last.glyphs, ...leader(tail, textEnd, numberStart), ...inRow(tail.number, numberStart)];
  const line = new ComposedLine(glyphs, theme.page.pitch, theme.page.middle);
  return { ...node, composed: { ...node.composed, lines: [...node.composed.lines.slice(0, -1), line] } };
}

/** Dots on one grid counted from the right edge, so that they stand under each other. */
function leader({ dot, right }: Tail, from: number, to: number): PlacedGlyph[] {
  if (!dot) return [];
  const { width, em } = dot.cell;
  const first = Math.ceil((right - to + em / 4) / width);
  const count = Math.floor((right - from - em / 4) / width) - first;
  return Array.from({ length: Math.max(0, count) }, (_, n) => ({
    glyph: dot,
    x: right - (first + count - n) * width,
  }));
}
